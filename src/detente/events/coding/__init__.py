"""events/coding."""
