"""One person or meeting alone on the screen, for during a talk."""
