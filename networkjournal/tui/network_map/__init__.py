"""The map of the network: where everyone stands on it, how it is drawn, and its page."""
