"""The model: project, blocks, edits, history, timecodes. No Qt, no files."""
