"""Backups: earlier states of the journal, and going back to one."""
