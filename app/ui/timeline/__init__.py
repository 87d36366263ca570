"""The timeline: the recording from left to right, one small file for each layer that is painted."""
