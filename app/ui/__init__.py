"""The window. Widgets are handed their document and player; none of them is global."""
