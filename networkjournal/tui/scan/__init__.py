"""Scanning: walking through the networks of one's relations, for some minutes at a time."""
