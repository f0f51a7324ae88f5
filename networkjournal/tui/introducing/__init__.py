"""Introducing two people to each other who do not know each other yet."""
