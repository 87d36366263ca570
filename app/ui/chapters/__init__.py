"""The chapter list: what is heard where, at a glance, and the way there."""
