"""What a recording holds, read by PyAV: probe, stills, peaks. No Qt."""
