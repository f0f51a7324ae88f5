"""Looking through the journal: the query, what it asks, and where it looks."""
