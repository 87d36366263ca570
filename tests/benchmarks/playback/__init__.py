"""Playing and marking, exact to the frame: what issue 3 promises, each part in a module of its own."""
