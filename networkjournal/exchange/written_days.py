"""Days as other programs write them: with month words of six languages, or in figures.

Never by the system's locale: ``%b`` of strptime reads ``Dec`` only where English is set. Days
that people type are another matter, see :mod:`networkjournal.domain.dates.reading`.
"""

import re
from datetime import date, timedelta

from networkjournal.domain.text import fold

_MONTH_WORDS = (
    "jan january januari janvier janv januar janner enero ene gennaio gen",
    "feb february februari fevrier fevr fev februar feber febrero febbraio",
    "mar march maart mrt mars marz mrz maerz marzo",
    "apr april avril avr abril abr aprile",
    "may mei mai mayo maggio mag",
    "jun june juni juin junio giugno giu",
    "jul july juli juillet juil julio luglio lug",
    "aug august augustus aout aou agosto ago",
    "sep sept september septembre septiembre setiembre set settembre",
    "oct okt october oktober octobre octubre ottobre ott",
    "nov november novembre noviembre",
    "dec dez dic december decembre dezember diciembre dicembre",
)
_MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}

_USUAL = re.compile(r"([0-3][0-9]) ([A-Z][a-z]{2}) ([12][0-9]{3})")
"""How LinkedIn writes nearly every day."""
_TIME = re.compile(r"[t\s,]+\d{1,2}[:.]\d{2}([:.]\d{2})?.*", re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?")
_WORD_OR_NUMBER = re.compile(r"\d+|[^\W\d_]+")
_PAIR = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2\d{2}(?:\d{2})?(?![\d/.-])")

_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_DAYS = range(25_569, 73_051)
"""Excel's day numbers from 1970 up to 2099: a date whose cell lost its date format."""

_LONGEST = 60
_MONTHS_IN_A_YEAR = 12
_CENTURY = 100


def written_day(text: str, month_first: bool | None = None) -> date | None:
    """The day that a program wrote; None if it is no day, or if it could be two.

    Reads ``07 Dec 2025``, ``30-oct-09``, ``Dec 7, 2025``, ``12 mars 2023``, ``7. Dez. 2025``,
    ``2025-12-07``, ``07.12.2025``, ``12/31/2025, 4:23 PM`` and Excel's day numbers.

    Args:
        text: The cell; a time after the day is left out.
        month_first: How ``3/4/2025`` was meant, as :func:`month_comes_first` found out.
    """
    usual = _USUAL.fullmatch(text)
    if usual:
        return _day(int(usual[3]), _MONTHS.get(usual[2].lower(), 0), int(usual[1]))
    if len(text) > _LONGEST:
        return None
    folded = fold(text.strip(" ;,'\""))
    folded = _TIME.sub("", folded)
    numbers = _NUMBERS.fullmatch(folded)
    try:
        if numbers:
            return _from_numbers(numbers, month_first)
        if folded.isdecimal() and int(folded) in _EXCEL_DAYS:
            return _EXCEL_EPOCH + timedelta(days=int(folded))
        return _from_words(_WORD_OR_NUMBER.findall(folded))
    except (ValueError, OverflowError):
        return None


def month_comes_first(text: str) -> bool | None:
    """How a file writes its days in figures, by those that can be read in one way only.

    Args:
        text: The whole file.

    Returns:
        True for ``12/31/2025``, False for ``31/12/2025``; None if it shows neither, or both.
    """
    month_first = day_first = False
    for first, _sign, second in _PAIR.findall(text):
        month_first = month_first or int(second) > _MONTHS_IN_A_YEAR >= int(first) > 0
        day_first = day_first or int(first) > _MONTHS_IN_A_YEAR >= int(second) > 0
    return month_first if month_first != day_first else None


def _from_numbers(numbers: re.Match[str], month_first: bool | None) -> date | None:
    first, sign, second, third = numbers.groups()
    if len(first) == 4:  # noqa: PLR2004 - the year stands first
        return date(int(first), int(second), int(third))
    one, two, year = int(first), int(second), _year(third)
    if one > _MONTHS_IN_A_YEAR or one == two or sign == ".":
        return date(year, two, one)
    if two > _MONTHS_IN_A_YEAR or month_first is True:
        return date(year, one, two)
    # Where months come first they are written with slashes, so a dash says that days do.
    return date(year, two, one) if month_first is False or sign == "-" else None


def _from_words(words: list[str]) -> date | None:
    months = {_MONTHS[word] for word in words if word in _MONTHS}
    figures = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(figures) != 2:  # noqa: PLR2004 - a day and a year
        return None
    if len(figures[0]) == 4:  # noqa: PLR2004 - the year stands first
        figures.reverse()
    return date(_year(figures[1]), months.pop(), int(figures[0]))


def _year(figures: str) -> int:
    year = int(figures)
    return year + 2000 if year < _CENTURY and len(figures) <= 2 else year  # noqa: PLR2004


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
