"""Finding everything at once: one line to type in, and what has its words, by kind."""
