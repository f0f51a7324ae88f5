"""What came of what was sown: how much, how long it took, through whom."""
