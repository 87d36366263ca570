"""Reading recordings (files) and playing them (engines)."""
