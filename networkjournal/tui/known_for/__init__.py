"""Known for: how one wants to be known, and the achievements that prove it."""
