"""Two editions of a briefing → what changed: `compare` gives it as values, `describe` in words for any page."""

from briefing.changes.compare import compare
from briefing.changes.model import Changes
from briefing.changes.report import Group, Item, Report, describe

__all__ = ["Changes", "Group", "Item", "Report", "compare", "describe"]
