"""The rows of the action table, a module for each menu or topic."""
