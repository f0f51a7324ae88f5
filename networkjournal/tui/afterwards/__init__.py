"""After a talk: one form that turns its notes into records."""
