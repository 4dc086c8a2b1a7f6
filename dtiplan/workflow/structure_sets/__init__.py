"""Structure sets: fitted to a planning system, written, and released if they hold."""
