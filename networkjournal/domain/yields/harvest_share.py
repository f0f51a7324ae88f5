"""Which part of the sowings has borne so far, and how sure so few can be of it."""

from math import sqrt

from networkjournal.domain.yields.waiting import FEWEST

_Z = 1.959963984540054
"""The 97.5th percentile of the normal distribution: 95 % lie between."""


def share_of(count: int, of: int) -> float | None:
    """The share, 0 to 1; None under five, where it would say nothing."""
    return count / of if of >= FEWEST else None


def interval(count: int, of: int) -> tuple[float, float] | None:
    """Between which shares it lies with 95 % (Wilson 1927); None where there is nothing.

    Args:
        count: how many did, from 0 to ``of``.
        of: of how many.
    """
    if of <= 0:
        return None
    share, z2 = count / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    low = 0.0 if count == 0 else middle - reach
    high = 1.0 if count == of else middle + reach
    return low, high
