"""The mathematics: takes and returns domain values, opens no file."""
