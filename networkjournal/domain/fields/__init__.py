"""The fields of records as people name and fill them."""
