"""Numbers in the words of the language spoken: a comma in Dutch, a point in English."""

from fractions import Fraction
from math import floor

from networkjournal.language import _, language

_MINUS = "\u2212"


def say_number(value: float | Fraction, decimals: int, least: int | None = None) -> str:
    """A number with so many decimals, a half rounded away from zero: ``4.1``, ``−0,067``.

    Args:
        value: the number.
        decimals: how many decimals at most.
        least: how many at least; further ones that are zero fall away. As many as ``decimals``
            where it is not given.
    """
    units = floor(abs(Fraction(value)) * 10**decimals + Fraction(1, 2))
    whole, part = divmod(units, 10**decimals)
    figures = f"{part:0{decimals}d}" if decimals else ""
    if least is not None:
        figures = figures[:least] + figures[least:].rstrip("0")
    sign = _MINUS if units and value < 0 else ""
    mark = "," if language() == "nl" else "."
    return f"{sign}{whole}{mark}{figures}" if figures else f"{sign}{whole}"


def say_share(share: Fraction, decimals: int = 0) -> str:
    """A share from 0 to 1 in hundredths: ``53 %``; only nothing is 0 % and only all is 100 %."""
    least = Fraction(1, 2 * 10**decimals * 100)
    smallest = say_number(Fraction(1, 10**decimals), decimals)
    if 0 < share < least:
        return _("less than {share} %").format(share=smallest)
    if 1 - least <= share < 1:
        largest = say_number(100 - Fraction(1, 10**decimals), decimals)
        return _("more than {share} %").format(share=largest)
    return _("{share} %").format(share=say_number(share * 100, decimals))
