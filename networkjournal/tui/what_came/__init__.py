"""What came of it: the harvest of what was sown, and the time it took."""
