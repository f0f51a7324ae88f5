"""What a record is, and what follows from records: pure functions, no file, no screen."""
