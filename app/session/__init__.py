"""The open document as signals, and background work. QtCore only."""
