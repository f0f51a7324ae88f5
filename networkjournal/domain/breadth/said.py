"""The figures of breadth in words.

Every sentence stands by itself and is empty where there is nothing to say. Names of circles,
fields and places in them are text from people: show them as such.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from networkjournal.domain.breadth.by_what import ByWhat
from networkjournal.domain.breadth.growth import Growth
from networkjournal.domain.breadth.newcomers import Newcomers
from networkjournal.domain.breadth.own_kind import OwnKind
from networkjournal.domain.breadth.spread import Part, Spread
from networkjournal.domain.breadth.surprises import FEWEST, Surprises
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import month_name
from networkjournal.domain.numbers_said import say_number, say_share
from networkjournal.domain.text import fold
from networkjournal.language import N_, _, ngettext

_NAMED = 3
"""So many equally large parts are named; of more the rest is counted."""


class _Words(Struct, frozen=True):
    """How a spread is said, in English, to be translated."""

    placed: str
    none: str
    spread: str
    tied: str
    even: str
    in_one: str
    one_in_one: str
    one_in_several: str


_WORDS: dict[ByWhat, _Words] = {
    "circle": _Words(
        placed=N_("The {count} of your {all} relations that are in a circle"),
        none=N_("None of your relations is in a circle yet."),
        spread=N_(
            "{who} are spread as if over {number} equal circles;"
            " the largest, {name}, holds {share}."
        ),
        tied=N_(
            "{who} are spread as if over {number} equal circles;"
            " the largest, {names}, hold {share} each."
        ),
        even=N_("{who} are spread evenly over {parts} circles."),
        in_one=N_("{who} are all in one circle, {name}."),
        one_in_one=N_("{who} is in one circle, {name}."),
        one_in_several=N_("{who} is in {parts} circles at once."),
    ),
    "field": _Words(
        placed=N_("The {count} of your {all} relations whose field is written down"),
        none=N_("Nobody’s field of work is written down yet."),
        spread=N_(
            "{who} are spread as if over {number} equal fields; the largest, {name}, holds {share}."
        ),
        tied=N_(
            "{who} are spread as if over {number} equal fields;"
            " the largest, {names}, hold {share} each."
        ),
        even=N_("{who} are spread evenly over {parts} fields."),
        in_one=N_("{who} all work in one field, {name}."),
        one_in_one=N_("{who} works in one field, {name}."),
        one_in_several=N_("{who} works in {parts} fields at once."),
    ),
    "place": _Words(
        placed=N_("The {count} of your {all} relations whose place is written down"),
        none=N_("Nobody’s place is written down yet."),
        spread=N_(
            "{who} are spread as if over {number} equal places; the largest, {name}, holds {share}."
        ),
        tied=N_(
            "{who} are spread as if over {number} equal places;"
            " the largest, {names}, hold {share} each."
        ),
        even=N_("{who} are spread evenly over {parts} places."),
        in_one=N_("{who} are all in one place, {name}."),
        one_in_one=N_("{who} is in one place, {name}."),
        one_in_several=N_("{who} is in {parts} places at once."),
    ),
    "language": _Words(
        placed=N_("The {count} of your {all} relations whose languages are written down"),
        none=N_("Nobody’s languages are written down yet."),
        spread=N_(
            "{who} are spread as if over {number} equal languages;"
            " the largest, {name}, holds {share}."
        ),
        tied=N_(
            "{who} are spread as if over {number} equal languages;"
            " the largest, {names}, hold {share} each."
        ),
        even=N_("{who} are spread evenly over {parts} languages."),
        in_one=N_("{who} all speak one language, {name}."),
        one_in_one=N_("{who} speaks one language, {name}."),
        one_in_several=N_("{who} speaks {parts} languages."),
    ),
}


def say_spread(spread: Spread, by: ByWhat) -> str:
    """How evenly people are spread, and what holds most of them."""
    words, count = _WORDS[by], len(spread.ids)
    if not count:
        return _(words.none) if spread.without else _("Nobody is counted yet.")
    who, parts = _who(spread, words), len(spread.parts)
    name = _name(spread.parts[0], by)
    if count == 1:
        return _(words.one_in_one if parts == 1 else words.one_in_several).format(
            who=who, name=name, parts=parts
        )
    if parts == 1:
        return _(words.in_one).format(who=who, name=name)
    if spread.is_even:
        return _(words.even).format(who=who, parts=parts)
    number, share = say_number(spread.effective, 1), say_share(spread.parts[0].share)
    if len(spread.largest) == 1:
        return _(words.spread).format(who=who, number=number, name=name, share=share)
    names = _and([_name(part, by) for part in spread.largest])
    return _(words.tied).format(who=who, number=number, names=names, share=share)


def _who(spread: Spread, words: _Words) -> str:
    count, every = len(spread.ids), len(spread.ids) + len(spread.without)
    if spread.without:
        who = _("One of your {all} relations") if count == 1 else _(words.placed)
        return who.format(count=count, all=every)
    return ngettext("Your one relation", "Your {count} relations", count).format(count=count)


def say_without(spread: Spread) -> str:
    """How many are in no circle, where some are and others are not."""
    count = len(spread.without)
    if not (count and spread.ids):
        return ""
    return ngettext("{count} is in no circle yet.", "{count} are in no circle yet.", count).format(
        count=count
    )


def say_chance_apart(circles: Spread) -> str:
    """How likely two people are of different circles; nothing where they cannot be."""
    if circles.chance_apart is None or len(circles.parts) == 1:
        return ""
    if circles.chance_apart == 1:
        return _("Any two of them are from different circles.")
    return _("Two picked at random are from different circles: a chance of {share}.").format(
        share=say_share(circles.chance_apart)
    )


def say_own_kind(kind: OwnKind | None) -> str:
    """How many come from outside my own trade, and of how many nobody can tell."""
    if kind is None:
        return _(
            "Your own field or trade is not marked yet;"
            " once it is, this says how many come from outside it."
        )
    others, count = len(kind.others), len(kind.own) + len(kind.others)
    if not count:
        return ""
    if not others:
        said = ngettext(
            "Your one relation is of your own trade.", "All {count} are of your own trade.", count
        )
    elif others == count:
        said = ngettext(
            "Your one relation is from outside your own trade.",
            "All {count} are from outside your own trade.",
            count,
        )
    else:
        said = ngettext(
            "{others} of {count} is from outside your own trade.",
            "{others} of {count} are from outside your own trade.",
            others,
        )
    sentences = [said.format(others=others, count=count)]
    if kind.unsaid:
        unsaid = ngettext(
            "Of {count} of them neither field nor circle is written down.",
            "Of {count} of them neither field nor circle is written down.",
            len(kind.unsaid),
        )
        sentences.append(unsaid.format(count=len(kind.unsaid)))
    return " ".join(sentences)


def say_newcomers(new: Newcomers) -> str:
    """How many of the newcomers of six months are of my own kind."""
    count = len(new.ids)
    if not count:
        return _("Nobody new in the last six months.")
    if new.kind is None:
        return ngettext(
            "{count} newcomer in the last six months.",
            "{count} newcomers in the last six months.",
            count,
        ).format(count=count)
    own = len(new.kind.own)
    if not own:
        said = ngettext(
            "The one newcomer of the last six months is not of your own kind.",
            "None of the {count} newcomers of the last six months is of your own kind.",
            count,
        )
    elif own == count:
        said = ngettext(
            "The one newcomer of the last six months is of your own kind.",
            "All {count} newcomers of the last six months are of your own kind.",
            count,
        )
    else:
        said = ngettext(
            "Of the {count} newcomers of the last six months {own} is of your own kind.",
            "Of the {count} newcomers of the last six months {own} are of your own kind.",
            own,
        )
    return said.format(own=own, count=count)


def say_notice(new: Newcomers) -> str:
    """The quiet notice that newcomers are mostly of my own kind; empty unless it is due."""
    if not new.are_mostly_own_kind or new.kind is None:
        return ""
    if 2 * len(new.kind.own) > len(new.ids):
        return _("Most newcomers are of your own kind.")
    return _("Many newcomers are of your own kind.")


def say_surprises(surprises: Surprises, circles: Spread) -> str:
    """From which circle most surprises came, beside how much of the network it holds."""
    spread = surprises.spread
    if not surprises.are_enough:
        count = len(spread.ids)
        if not count:
            return _("No surprise from a circle is written down yet.")
        return ngettext(
            "{count} surprise so far; from {fewest} on this says where they come from.",
            "{count} surprises so far; from {fewest} on this says where they come from.",
            count,
        ).format(count=count, fewest=FEWEST)
    count, share = len(spread.ids), say_share(spread.parts[0].share)
    if len(spread.largest) > 1:
        names = _and([_name(part, "circle") for part in spread.largest])
        return _("Of {count} surprises {share} came from each of {names}.").format(
            count=count, share=share, names=names
        )
    name = spread.parts[0].name
    held = next(part.share for part in circles.parts if fold(part.name) == fold(name))
    return _(
        "Of {count} surprises {share} came from {name}, which holds {held} of your relations."
    ).format(count=count, share=share, name=circle_label(name), held=say_share(held))


def say_growth(growth: Growth, today: date) -> str:
    """What the breadth was when it began to show, and what it is now."""
    shown = [moment for moment in growth.moments if moment.effective]
    if len(shown) < 2:  # noqa: PLR2004 - before and after
        return ""
    first, last = shown[0], shown[-1]
    when = month_name(first.day.month)
    if first.day.year != today.year:
        when = _("{month} {year}").format(month=when, year=first.day.year)
    return ngettext(
        "One of today's relations was there by the end of {when}, as if over {before};"
        " now it is {after}.",
        "{count} of today's relations were there by the end of {when},"
        " as if over {before} equal circles; now it is {after}.",
        first.people,
    ).format(
        when=when,
        count=first.people,
        before=say_number(first.effective, 1),
        after=say_number(last.effective, 1),
    )


def part_label(part: Part, by: ByWhat) -> str:
    """What to call a part: circles that the program knows in the language spoken."""
    return _name(part, by)


def _name(part: Part, by: ByWhat) -> str:
    return circle_label(part.name) if by == "circle" else part.name


def _and(names: Sequence[str]) -> str:
    shown = list(names)
    if len(names) > _NAMED:
        more = len(names) - _NAMED + 1
        shown = [*names[: _NAMED - 1], _("{count} others").format(count=more)]
    if len(shown) == 1:
        return shown[0]
    return _("{names} and {last}").format(names=", ".join(shown[:-1]), last=shown[-1])
