"""The settings of the journal: what can be set, and the form that sets it."""
