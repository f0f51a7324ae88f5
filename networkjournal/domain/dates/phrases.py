"""The phrases that name a day, as patterns of kinds of words.

A pattern is a row of kinds (see :data:`networkjournal.domain.dates.words.VOCABULARY`); ``?`` marks
what may be missing. The longest pattern that fits counts.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from networkjournal.domain.dates.meanings import (
    Meaning,
    day_after_tomorrow,
    day_and_month,
    day_before_yesterday,
    day_of_month,
    earlier,
    end_of_last_span,
    end_of_month,
    end_of_next_span,
    end_of_the_span,
    end_of_this_span,
    exact,
    half_year_earlier,
    half_year_later,
    last_span,
    last_weekday,
    later,
    near,
    next_span,
    next_weekday,
    short_exact,
    this_day,
    this_weekday,
    weekday,
    weekday_later,
    weekday_of_last_week,
    weekday_of_next_week,
    yesterday,
)
from networkjournal.domain.dates.words import Token

EVERYWHERE, IN_PLANS, ALONE, AFTER_ON = "everywhere", "in plans", "alone", "after on"
"""Where a phrase counts: in any sentence; in a log not, since there “in two weeks” tells how long
something took; only when nothing else was typed; or in a sentence after *on* or *op*."""

_PHRASES: tuple[tuple[str, Meaning, str], ...] = (
    ("near part?", near, EVERYWHERE),
    ("this part", this_day, EVERYWHERE),
    ("=last =night", yesterday, EVERYWHERE),
    ("the? =day =after =tomorrow", day_after_tomorrow, EVERYWHERE),
    ("the? =day =before =yesterday", day_before_yesterday, EVERYWHERE),
    ("weekday+anyday part?", weekday, EVERYWHERE),
    ("anyday part?", weekday, ALONE),
    ("next anyday part?", next_weekday, EVERYWHERE),
    ("last anyday part?", last_weekday, EVERYWHERE),
    ("this weekday+anyday part?", this_weekday, EVERYWHERE),
    ("this anyday part?", this_weekday, ALONE),
    ("next =week on? anyday part?", weekday_of_next_week, EVERYWHERE),
    ("anyday next =week", weekday_of_next_week, EVERYWHERE),
    ("last =week on? anyday part?", weekday_of_last_week, EVERYWHERE),
    ("anyday last =week", weekday_of_last_week, EVERYWHERE),
    ("anyday =over count dutch+unit", weekday_later, EVERYWHERE),
    ("anyday =in count english+unit", weekday_later, EVERYWHERE),
    ("the? next span", next_span, IN_PLANS),
    ("last span", last_span, EVERYWHERE),
    ("count unit ago", earlier, EVERYWHERE),
    ("count half =jaar =geleden", half_year_earlier, EVERYWHERE),
    ("half =a =year =ago", half_year_earlier, EVERYWHERE),
    ("=in count english+unit", later, IN_PLANS),
    ("=over count dutch+unit", later, IN_PLANS),
    ("=in count dutch+unit", later, ALONE),
    ("within count unit", later, IN_PLANS),
    ("=over =een half =jaar", half_year_later, IN_PLANS),
    ("=in half =a =year", half_year_later, IN_PLANS),
    ("anyday? comma? day month year?", day_of_month, EVERYWHERE),
    ("anyday? comma? day month dot year", day_of_month, EVERYWHERE),
    ("anyday? comma? the? ordinal+day of? month year?", day_of_month, EVERYWHERE),
    ("anyday? comma? day month shortyear", day_of_month, ALONE),
    ("anyday? comma? clearmonth day", day_of_month, EVERYWHERE),
    ("anyday? comma? month ordinal", day_of_month, EVERYWHERE),
    ("anyday? comma? month ordinal comma? year", day_of_month, EVERYWHERE),
    ("anyday? comma? month day comma? year", day_of_month, EVERYWHERE),
    ("anyday? comma? month day", day_of_month, ALONE),
    ("anyday? comma? exact", exact, EVERYWHERE),
    ("anyday? comma? shortexact", short_exact, EVERYWHERE),
    ("anyday comma? daymonth", day_and_month, EVERYWHERE),
    ("daymonth", day_and_month, AFTER_ON),
    ("end of? the? span", end_of_the_span, EVERYWHERE),
    ("end of? this span", end_of_this_span, EVERYWHERE),
    ("end of? next span", end_of_next_span, IN_PLANS),
    ("end of? last span", end_of_last_span, EVERYWHERE),
    ("end of? month year?", end_of_month, EVERYWHERE),
)


class Phrase(Struct, frozen=True):
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
