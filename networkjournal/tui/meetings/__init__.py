"""Meetings, and the people one wants to meet."""
