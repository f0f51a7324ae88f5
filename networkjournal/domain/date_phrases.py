"""The phrases that name a day, as patterns of kinds of words, with what each of them means.

A pattern is a row of kinds (see :data:`networkjournal.domain.date_words.VOCABULARY`); ``?`` marks
what may be missing. The longest pattern that fits counts.
"""

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from networkjournal.domain.date_words import UNITS, Direction, Token
from networkjournal.domain.periods import shifted

Values = Mapping[str, int]
"""The values of the kinds in a phrase, by kind."""

Meaning = Callable[[Values, date, Direction], date | None]

_LETTERS = {value: letter for letter, value in UNITS.items()}
_WEEK = 7


def _near(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, values["near"], "d")


def _today(_values: Values, today: date, _direction: Direction) -> date | None:
    return today


def _yesterday(_values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -1, "d")


def _day_after_tomorrow(_values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, 2, "d")


def _day_before_yesterday(_values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -2, "d")


def _weekday(values: Values, today: date, direction: Direction) -> date | None:
    """Back: the nearest such day, today too. Ahead: after today, since today is said “today”."""
    if direction is Direction.FUTURE:
        return _next_weekday(values, today, direction)
    return shifted(today, -((today.weekday() - values["anyday"]) % _WEEK), "d")


def _next_weekday(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, (values["anyday"] - today.weekday() - 1) % _WEEK + 1, "d")


def _last_weekday(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -((today.weekday() - values["anyday"] - 1) % _WEEK + 1), "d")


def _this_weekday(values: Values, today: date, direction: Direction) -> date | None:
    """Ahead: the nearest, today too. Back: the one of this week, even if it is still to come."""
    days = values["anyday"] - today.weekday()
    return shifted(today, days % _WEEK if direction is Direction.FUTURE else days, "d")


def _weekday_of_next_week(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, _WEEK + values["anyday"] - today.weekday(), "d")


def _weekday_of_last_week(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -_WEEK + values["anyday"] - today.weekday(), "d")


def _weekday_later(values: Values, today: date, _direction: Direction) -> date | None:
    """“Maandag over een week”: the first Monday a week or more from now."""
    after = shifted(today, values.get("count", 1), _LETTERS[values["unit"]])
    return after and shifted(after, (values["anyday"] - after.weekday()) % _WEEK, "d")


def _next_span(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, 1, _LETTERS[values["span"]])


def _last_span(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -1, _LETTERS[values["span"]])


def _later(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, values["count"], _LETTERS[values["unit"]])


def _earlier(values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -values["count"], _LETTERS[values["unit"]])


def _half_year_later(_values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, 6, "m")


def _half_year_earlier(_values: Values, today: date, _direction: Direction) -> date | None:
    return shifted(today, -6, "m")


def _day_of_month(values: Values, today: date, direction: Direction) -> date | None:
    day = values["ordinal"] if "ordinal" in values else values["day"]
    month = values["month"] if "month" in values else values["clearmonth"]
    if "year" in values:
        return date(values["year"], month, day)
    if "shortyear" in values:
        return date(_century(values["shortyear"], today), month, day)
    return _nearest(month, day, today, direction)


def _exact(values: Values, _today: date, _direction: Direction) -> date | None:
    year_month, day = divmod(values["exact"], 100)
    return date(*divmod(year_month, 100), day)


def _short_exact(values: Values, today: date, _direction: Direction) -> date | None:
    year_month, day = divmod(values["shortexact"], 100)
    year, month = divmod(year_month, 100)
    return date(_century(year, today), month, day)


def _day_and_month(values: Values, today: date, direction: Direction) -> date | None:
    return _nearest(*divmod(values["daymonth"], 100), today, direction)


def _end_of_month(values: Values, today: date, direction: Direction) -> date | None:
    if "year" in values:
        return date(values["year"], values["month"], monthrange(values["year"], values["month"])[1])
    years = range(today.year, today.year + 2)
    if direction is Direction.PAST:
        years = range(today.year, today.year - 2, -1)
    for year in years:
        end = date(year, values["month"], monthrange(year, values["month"])[1])
        if end >= today if direction is Direction.FUTURE else end <= today:
            return end
    return None


def _end_of_the_span(values: Values, today: date, direction: Direction) -> date | None:
    """The end that is meant: of this one, or in a log of the one before, if this still runs."""
    end = _end(today, values["span"])
    if direction is Direction.PAST and end is not None and end > today:
        return _end_of_last_span(values, today, direction)
    return end


def _end_of_this_span(values: Values, today: date, _direction: Direction) -> date | None:
    return _end(today, values["span"])


def _end_of_next_span(values: Values, today: date, direction: Direction) -> date | None:
    return _end(_next_span(values, today, direction), values["span"])


def _end_of_last_span(values: Values, today: date, direction: Direction) -> date | None:
    return _end(_last_span(values, today, direction), values["span"])


def _end(day: date | None, unit: int) -> date | None:
    """The last day of the week (its Sunday), month or year that this day is in."""
    if day is None:
        return None
    if unit == UNITS["w"]:
        return shifted(day, _WEEK - 1 - day.weekday(), "d")
    if unit == UNITS["m"]:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return date(day.year, 12, 31)


def _century(year: int, today: date) -> int:
    """A year of two digits: at most twenty years ahead, else it has been."""
    full = today.year // 100 * 100 + year
    return full - 100 if full > today.year + 20 else full


def _nearest(month: int, day: int, today: date, direction: Direction) -> date | None:
    """The nearest such day from today on, or until today; 29 February waits for its leap year."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2000, month)[1]:  # noqa: PLR2004
        return None
    step = 1 if direction is Direction.FUTURE else -1
    for years in range(9):
        year = today.year + step * years
        if not 1 <= year <= date.max.year or day > monthrange(year, month)[1]:
            continue
        found = date(year, month, day)
        if (found - today) * step >= timedelta(0):
            return found
    return None


EVERYWHERE, IN_PLANS, ALONE, AFTER_ON = "everywhere", "in plans", "alone", "after on"
"""Where a phrase counts: in any sentence; in a log not, since there “in two weeks” tells how long
something took; only when nothing else was typed; or in a sentence after *on* or *op*."""

_PHRASES: tuple[tuple[str, Meaning, str], ...] = (
    ("near part?", _near, EVERYWHERE),
    ("this part", _today, EVERYWHERE),
    ("=last =night", _yesterday, EVERYWHERE),
    ("the? =day =after =tomorrow", _day_after_tomorrow, EVERYWHERE),
    ("the? =day =before =yesterday", _day_before_yesterday, EVERYWHERE),
    ("weekday+anyday part?", _weekday, EVERYWHERE),
    ("anyday part?", _weekday, ALONE),
    ("next anyday part?", _next_weekday, EVERYWHERE),
    ("last anyday part?", _last_weekday, EVERYWHERE),
    ("this weekday+anyday part?", _this_weekday, EVERYWHERE),
    ("this anyday part?", _this_weekday, ALONE),
    ("next =week on? anyday part?", _weekday_of_next_week, EVERYWHERE),
    ("anyday next =week", _weekday_of_next_week, EVERYWHERE),
    ("last =week on? anyday part?", _weekday_of_last_week, EVERYWHERE),
    ("anyday last =week", _weekday_of_last_week, EVERYWHERE),
    ("anyday =over count dutch+unit", _weekday_later, EVERYWHERE),
    ("anyday =in count english+unit", _weekday_later, EVERYWHERE),
    ("the? next span", _next_span, IN_PLANS),
    ("last span", _last_span, EVERYWHERE),
    ("count unit ago", _earlier, EVERYWHERE),
    ("count half =jaar =geleden", _half_year_earlier, EVERYWHERE),
    ("half =a =year =ago", _half_year_earlier, EVERYWHERE),
    ("=in count english+unit", _later, IN_PLANS),
    ("=over count dutch+unit", _later, IN_PLANS),
    ("=in count dutch+unit", _later, ALONE),
    ("within count unit", _later, IN_PLANS),
    ("=over =een half =jaar", _half_year_later, IN_PLANS),
    ("=in half =a =year", _half_year_later, IN_PLANS),
    ("anyday? comma? day month year?", _day_of_month, EVERYWHERE),
    ("anyday? comma? day month dot year", _day_of_month, EVERYWHERE),
    ("anyday? comma? the? ordinal+day of? month year?", _day_of_month, EVERYWHERE),
    ("anyday? comma? day month shortyear", _day_of_month, ALONE),
    ("anyday? comma? clearmonth day", _day_of_month, EVERYWHERE),
    ("anyday? comma? month ordinal", _day_of_month, EVERYWHERE),
    ("anyday? comma? month ordinal comma? year", _day_of_month, EVERYWHERE),
    ("anyday? comma? month day comma? year", _day_of_month, EVERYWHERE),
    ("anyday? comma? month day", _day_of_month, ALONE),
    ("anyday? comma? exact", _exact, EVERYWHERE),
    ("anyday? comma? shortexact", _short_exact, EVERYWHERE),
    ("anyday comma? daymonth", _day_and_month, EVERYWHERE),
    ("daymonth", _day_and_month, AFTER_ON),
    ("end of? the? span", _end_of_the_span, EVERYWHERE),
    ("end of? this span", _end_of_this_span, EVERYWHERE),
    ("end of? next span", _end_of_next_span, IN_PLANS),
    ("end of? last span", _end_of_last_span, EVERYWHERE),
    ("end of? month year?", _end_of_month, EVERYWHERE),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to name a day: the kinds of its words in order, what it means, where it counts."""

    kinds: tuple[tuple[str, ...], ...]
    meaning: Meaning
    where: str

    def values(self, tokens: Sequence[Token]) -> dict[str, int] | None:
        """The values of the tokens if they are this phrase, in order and to its end."""
        if len(tokens) < len(self.kinds):
            return None
        values: dict[str, int] = {}
        for wanted, token in zip(self.kinds, tokens, strict=False):
            for kind in wanted:
                value = token.kinds.get(kind)
                if value is None:
                    return None
                values[kind] = value
        return values


def _without_options(pattern: str) -> list[tuple[tuple[str, ...], ...]]:
    rows: list[tuple[tuple[str, ...], ...]] = [()]
    for part in pattern.split():
        kinds = tuple(part.removesuffix("?").split("+"))
        with_it = [(*row, kinds) for row in rows]
        rows = with_it + rows if part.endswith("?") else with_it
    return rows


def _by_first_kind() -> dict[str, list[Phrase]]:
    phrases: dict[str, list[Phrase]] = {}
    for pattern, meaning, where in _PHRASES:
        for kinds in _without_options(pattern):
            phrases.setdefault(kinds[0][0], []).append(Phrase(kinds, meaning, where))
    for starting in phrases.values():
        starting.sort(key=lambda phrase: -len(phrase.kinds))
    return phrases


PHRASES: Mapping[str, list[Phrase]] = _by_first_kind()
"""Every phrase by the kind of its first word, the longest first."""


def _second_kinds() -> dict[str, frozenset[str]]:
    return {
        first: frozenset(phrase.kinds[1][0] if len(phrase.kinds) > 1 else "" for phrase in phrases)
        for first, phrases in PHRASES.items()
    }


_SECOND_KINDS = _second_kinds()


def may_begin(first: Token, second: Token | None) -> bool:
    """Whether any phrase begins with these two; most words that could open a date do not."""
    for kind in first.kinds:
        follows = _SECOND_KINDS.get(kind)
        if follows and ("" in follows or (second and not follows.isdisjoint(second.kinds))):
            return True
    return False
