"""Sites: how far two scans of one person differ, in maps, tracts and surfaces, and what follows."""
