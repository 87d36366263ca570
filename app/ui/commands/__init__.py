"""What the actions do: one file a menu. Each returns its commands by the ids of the action table."""
