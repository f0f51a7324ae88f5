"""How fast and how large the program is, as ratios to a floor measured in the same run.

``python -m tests.benchmarks`` prints them all; nothing here passes or fails.
"""
