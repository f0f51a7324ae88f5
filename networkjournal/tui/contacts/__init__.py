"""Contacts: the people one knows and wants to meet."""
