"""One file per format, importer and exporter together, and the registry. No Qt."""
