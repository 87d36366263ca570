"""The speakers: their panel, the menus that choose one, and what is known of each."""
