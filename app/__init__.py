"""Minutage: from a recording to a chaptered, readable page."""

__version__ = "0.1.0"
