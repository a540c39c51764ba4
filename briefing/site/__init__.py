"""The downloads page: a folder of outputs → a small site, read-only, for people and their browsers."""
