"""The app on the terminal: one folder per section, and what the sections share."""
