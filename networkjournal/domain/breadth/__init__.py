"""How broad a network is: the figures, each with the records it counted, and how they are said.

Counted are the people of standing ``known`` who are not archived. Shares are exact fractions, so
that no figure falls on the wrong side of a threshold; only what has a logarithm in it is a float.
"""
