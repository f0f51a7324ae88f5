"""Today: what is worth doing, and the first page of an empty journal."""
