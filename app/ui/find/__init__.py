"""Find and replace: the bar above the page, and the list of what was found."""
