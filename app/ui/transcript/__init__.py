"""The transcript: a page to write in, with the times and the speakers in its margin."""
