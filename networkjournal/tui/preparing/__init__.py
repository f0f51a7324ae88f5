"""Preparing a meeting: the six boxes, and beside them all that the journal knows."""
