"""People who look like the same person: the list of pairs, and making one of two."""
