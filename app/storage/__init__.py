"""The project file on disk: reading, checking, writing whole or not at all. No Qt."""
