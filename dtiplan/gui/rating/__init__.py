"""The window of blind rating: a round of copies made, and what raters found on them compared."""
