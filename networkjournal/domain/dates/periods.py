"""Spans of days, weeks, months and years: as typed, as stored, and on the calendar."""

import re
from calendar import monthrange
from datetime import date, timedelta

from networkjournal.domain.dates.words import UNITS, tokens_from

_LETTERS = {value: letter for letter, value in UNITS.items()}
_SHORT = re.compile(r"([0-9]{1,4}) ?([dwmyj])")
_MOST = 9999
_NONE = frozenset(("none", "never", "no rhythm", "geen", "nooit", "geen ritme"))
_ADVERBS = {
    "daily": "1d", "dagelijks": "1d",
    "weekly": "1w", "wekelijks": "1w", "tweewekelijks": "2w",
    "monthly": "1m", "maandelijks": "1m", "tweemaandelijks": "2m",
    "quarterly": "3m", "every quarter": "3m", "elk kwartaal": "3m", "ieder kwartaal": "3m",
    "half-yearly": "6m", "halfjaarlijks": "6m", "every half year": "6m", "elk half jaar": "6m",
    "ieder half jaar": "6m", "om het half jaar": "6m",
    "yearly": "1y", "annually": "1y", "jaarlijks": "1y",
}  # fmt: skip
_EVERY = frozenset(("every", "each", "elke", "elk", "iedere", "ieder"))
_OTHER = frozenset(("other", "second", "andere", "tweede"))
_TIMES = {
    "once": 1, "eens": 1, "eenmaal": 1, "twice": 2, "tweemaal": 2, "driemaal": 3, "viermaal": 4,
}  # fmt: skip
_TIMES_WORDS = frozenset(("time", "times", "x", "keer", "maal"))
_PER = frozenset(("a", "an", "per", "every", "each", "the", "in", "de", "het"))
_OFTEN_A_YEAR = {2: "6m", 3: "4m", 4: "3m", 6: "2m", 12: "1m"}


def days_in(year: int, month: int) -> int:
    """The length of a month from 1 to 12; the year matters for February."""
    return monthrange(year, month)[1]


def shifted(day: date, count: int, unit: str) -> date | None:
    """The day this much later, None if no calendar reaches that far.

    Args:
        day: Where to count from.
        count: How many units; negative counts back.
        unit: ``d``, ``w``, ``m`` or ``y``. Months and years are the calendar's: where the month
            is too short the day is its last (31 January + 1 month = 28 February).
    """
    try:
        if unit in "dw":
            return day + timedelta(days=count * (7 if unit == "w" else 1))
        from dateutil.relativedelta import relativedelta

        return day + relativedelta(months=count * (12 if unit == "y" else 1))
    except (OverflowError, ValueError):
        return None


def shift(day: date, count: int, unit: str) -> date:
    """The day this much later, as :func:`shifted`, held within the years 1 to 9999."""
    return shifted(day, count, unit) or (date.max if count > 0 else date.min)


def read_duration(text: str) -> tuple[int, str] | None:
    """How long: ``2w``, ``6m``, ``30d``, ``1y``, ``2 weeks``, ``drie maanden``.

    Returns:
        The count and the unit (``d``, ``w``, ``m``, ``y``); None if it is no duration.
    """
    text = text.strip().lower()
    if found := _SHORT.fullmatch(text):
        return int(found[1]), found[2].replace("j", "y")
    tokens = tokens_from(text, 0, 3) if len(text) < 100 else []  # noqa: PLR2004
    if len(tokens) == 2 and "count" in tokens[0].kinds and "unit" in tokens[1].kinds:  # noqa: PLR2004
        return tokens[0].kinds["count"], _LETTERS[tokens[1].kinds["unit"]]
    if len(tokens) == 1 and "unit" in tokens[0].kinds:
        return 1, _LETTERS[tokens[0].kinds["unit"]]
    return None


def read_rhythm(text: str) -> str | None:
    """How often, as a record holds it: ``every 6 weeks`` → ``6w``, ``none`` → ``none``.

    In Dutch *om de week* is every other week, but *om de 3 maanden* every three months.

    Returns:
        ``6w``, ``3m``, ``1y``, ``30d`` or ``none``; None if no rhythm is meant.
    """
    text = " ".join(text.lower().split()) if len(text) < 100 else ""  # noqa: PLR2004
    if text in _NONE:
        return "none"
    if text in _ADVERBS:
        return _ADVERBS[text]
    words = text.split()
    if words[:1] and words[0] in _EVERY:
        if words[1:2] and words[1] in _OTHER:
            return _alternate(" ".join(words[2:]))
        return _stored(read_duration(" ".join(words[1:])))
    if words[:2] in (["om", "de"], ["om", "het"]):
        return _alternate(" ".join(words[2:])) or _stored(read_duration(" ".join(words[2:])))
    return _so_often(words) or _stored(read_duration(text))


def _stored(duration: tuple[int, str] | None) -> str | None:
    if duration is None or not 1 <= duration[0] <= _MOST:
        return None
    return f"{duration[0]}{duration[1]}"


def _alternate(unit: str) -> str | None:
    """Every other one of a unit that stands without a number."""
    tokens = tokens_from(unit, 0, 2)
    if len(tokens) == 1 and "unit" in tokens[0].kinds:
        return f"2{_LETTERS[tokens[0].kinds['unit']]}"
    return None


def _so_often(words: list[str]) -> str | None:
    """“Once a year”, “2x per jaar”, “twee keer per maand”, “eens in de 6 weken”."""
    times, words = _times(words)
    while words and words[0] in _PER:
        words = words[1:]
    duration = read_duration(" ".join(words))
    if times == 1 or duration is None:
        return _stored(duration) if times else None
    if duration == (1, "y"):
        return _OFTEN_A_YEAR.get(times)
    return "2w" if (times, duration) == (2, (1, "m")) else None


def _times(words: list[str]) -> tuple[int, list[str]]:
    """How many times, 0 if that is not said, and the words after it."""
    if not words or words[0] in _TIMES:
        return (_TIMES[words[0]], words[1:]) if words else (0, [])
    count = tokens_from(words[0].removesuffix("x"), 0, 2)
    if len(count) != 1 or "count" not in count[0].kinds:
        return 0, words
    if words[0].endswith("x"):
        return count[0].kinds["count"], words[1:]
    if words[1:2] and words[1] in _TIMES_WORDS:
        return count[0].kinds["count"], words[2:]
    return 0, words
