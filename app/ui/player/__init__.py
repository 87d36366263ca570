"""The recording: its picture, and the bar that plays it."""
