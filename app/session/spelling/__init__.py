"""Spelling: the system's dictionaries, the user's own words, and what they say of the text."""
