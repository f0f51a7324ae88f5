"""The sentence that writes something down: taken apart, and made into a record."""
