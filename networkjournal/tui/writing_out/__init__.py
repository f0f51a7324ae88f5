"""Writing a file for other programs: from the contacts shown, the journal, or a meeting."""
