"""Steps: putting one off, how it was, and who is waiting for you."""
