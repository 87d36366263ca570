"""Playing and marking, exact to the frame: what is promised of it, each part in a module of its own."""
