"""What every test stands on: no real settings, no unexpected log line, no leaked thread."""
