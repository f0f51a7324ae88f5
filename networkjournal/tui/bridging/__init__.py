"""Choosing who bridges what stands between somebody and me."""
