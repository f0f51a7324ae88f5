"""The command line: one module per command; Textual is imported only to open the app."""
