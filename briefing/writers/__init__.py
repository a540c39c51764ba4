"""`Briefing` → the documents: `memo.build` lays it out once, and one module a format prints it."""
