"""What the user sets going: actions on the case, what may follow, who signs."""
