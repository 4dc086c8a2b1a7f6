"""The steps of the main job, one module each."""
