"""The values that the stages hand on: `Article` → `Extraction` → `Briefing`."""
