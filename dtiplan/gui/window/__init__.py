"""What stands around the pages: menus, the list of steps, running work, settings and help."""
