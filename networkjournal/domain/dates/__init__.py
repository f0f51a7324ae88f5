"""Days, times and lengths of time, as people type them and as they are said."""
