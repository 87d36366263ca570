"""What frames the panes: the notice bar above them and the status bar below."""
