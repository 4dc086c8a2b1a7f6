"""What runs beside the window: child processes in a queue, threads whose newest answer wins."""
