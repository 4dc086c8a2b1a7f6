"""A case on disk: its revisions, runs, releases, and what in it is out of date."""
