"""Pictures, drawn off screen."""
