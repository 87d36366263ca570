"""Everything a user can do, one row each: menus, shortcuts, the palette and the keys page are made from it."""
