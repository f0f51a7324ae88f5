"""The log: what was given, what came back, what was learned, whom one spoke to."""
