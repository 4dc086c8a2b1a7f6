"""Parts that pages are put together from; they know no case and no session."""
