"""The self-test in the window: run in a child process, looked at, accepted by name."""
