"""Breadth: circles, groups, what one looks for, who knows whom."""
