"""The domain, by tables of cases and by laws."""
