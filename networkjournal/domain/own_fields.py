"""Own fields that the program itself writes; all the others are one's own."""

UID = "UID"
"""Where the program keeps how another program calls a person, so that they come in only once."""
