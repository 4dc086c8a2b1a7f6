"""The pages beside the views: one for each step and task."""
