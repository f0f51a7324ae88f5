"""A private, offline journal in the terminal for building a network."""

__version__ = "0.1.0"
