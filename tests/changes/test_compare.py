"""Two briefings → what changed: what must be found, and what must not be taken for a change."""

from __future__ import annotations

import briefings

from briefing.changes import compare, describe


def test_a_briefing_has_not_changed_against_itself() -> None:
    for make in (briefings.small, briefings.nearly_empty, briefings.large):
        changes = compare(make(), make())
        assert changes.is_empty
        assert describe(changes).summary == "Nothing has changed."
        assert describe(changes).groups == ()


def test_what_is_new_one_way_is_gone_the_other() -> None:
    old, new = briefings.nearly_empty(), briefings.small()
    there, back = compare(old, new), compare(new, old)
    assert [change.new for change in there.statements if change.kind == "new"] == [
        change.old for change in back.statements if change.kind == "gone"
    ]
    assert [change.new for change in there.deadlines] == [change.old for change in back.deadlines]
    assert {change.kind for change in there.disagreements} == {"opened"}
    assert {change.kind for change in back.disagreements} == {"settled"}
