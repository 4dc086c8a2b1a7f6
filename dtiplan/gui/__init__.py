"""The window: shows a case, asks, and sends orders to the workflow."""
