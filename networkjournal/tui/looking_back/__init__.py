"""Looking back on a week: a page to keep."""
