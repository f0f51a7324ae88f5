"""What stands around every page: the bar above, the notice and the footer below."""
