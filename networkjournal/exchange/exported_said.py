"""What an export came to, in words."""

from collections.abc import Callable, Mapping

from networkjournal.domain.fields.words import say_field
from networkjournal.exchange.leaving_out import LeftOut
from networkjournal.language import _, ngettext

_NAMED = 6
"""So many fields are named; the rest is counted."""

_COUNTED: dict[str, Callable[[int], str]] = {
    "people": lambda count: ngettext("{count} person", "{count} people", count),
    "entries": lambda count: ngettext("{count} line of the log", "{count} lines of the log", count),
    "meetings": lambda count: ngettext("{count} meeting", "{count} meetings", count),
    "steps": lambda count: ngettext("{count} step", "{count} steps", count),
    "rhythms": lambda count: ngettext("{count} rhythm", "{count} rhythms", count),
    "birthdays": lambda count: ngettext("{count} birthday", "{count} birthdays", count),
    "ties": lambda count: ngettext("{count} tie", "{count} ties", count),
    "goals": lambda count: ngettext("{count} goal", "{count} goals", count),
    "groups": lambda count: ngettext("{count} group", "{count} groups", count),
}


def say_counts(counts: Mapping[str, int]) -> str:
    """How much is in the file: ``12 people, 40 lines of the log``; empty for nothing."""
    said = [
        _COUNTED[name](counts[name]).format(count=counts[name])
        for name in _COUNTED
        if counts.get(name)
    ]
    others = sum(count for name, count in counts.items() if name not in _COUNTED)
    if others:
        words = ngettext("{count} other record", "{count} other records", others)
        said.append(words.format(count=others))
    return ", ".join(said)


def say_left_out(left: LeftOut) -> str:
    """What stayed here because it was not asked for; empty where nothing did.

    The circles are counted and not named: the sentence may stand where others read it.
    """
    said = []
    if count := len(left.circles):
        words = ngettext(
            "{count} circle that is nobody’s business",
            "{count} circles that are nobody’s business",
            count,
        )
        said.append(words.format(count=count))
    if count := left.people:
        words = ngettext("notes of {count} person", "notes of {count} people", count)
        said.append(words.format(count=count))
    if count := left.meetings:
        words = ngettext("notes of {count} meeting", "notes of {count} meetings", count)
        said.append(words.format(count=count))
    return _("Left out: {what}.").format(what=", ".join(said)) if said else ""


def say_unsaid(unsaid: Mapping[str, int]) -> str:
    """What the file has no place for, most often first; empty where it says everything."""
    if not unsaid:
        return ""
    fields = sorted(unsaid, key=lambda field: -unsaid[field])
    named = [f"{say_field(field).replace('_', ' ')} ({unsaid[field]})" for field in fields[:_NAMED]]
    rest = len(fields) - _NAMED
    if rest > 0:
        more = ngettext("{count} field more", "{count} fields more", rest)
        named.append(more.format(count=rest))
    return _("A vCard has no place for: {fields}.").format(fields=", ".join(named))


def say_without_date(count: int) -> str:
    """How many meetings no calendar has a place for."""
    return ngettext(
        "{count} meeting has no date yet, and is in no calendar.",
        "{count} meetings have no date yet, and are in no calendar.",
        count,
    ).format(count=count)
