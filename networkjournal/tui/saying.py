"""Small things that every page says the same way: how long ago, which kind, which state."""

from datetime import date

from networkjournal.domain.dates.moments import moment_of as moment_of  # noqa: PLC0414 - said from here too
from networkjournal.domain.dates.said import month_name, say_date
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.preparation import boxes_filled
from networkjournal.domain.records import Entry, Meeting
from networkjournal.language import N_, _, ngettext, pgettext
from networkjournal.tui.text import Span

KIND_GLYPHS = {"sowing": "→", "harvest": "←", "insight": "↑", "talk": "~", "scan": "»"}
"""The direction of the flow: it goes out, comes back, lifts, goes to and fro, looks further."""

KIND_INKS = {"sowing": "seed", "harvest": "fruit", "insight": "sprout", "talk": "", "scan": "soft"}

KIND_NAMES = {
    "sowing": N_("sowing"),
    "harvest": N_("harvest"),
    "insight": N_("insight"),
    "talk": N_("talk"),
    "scan": N_("scan"),
}

_WEEK, _MONTH, _YEAR = 14, 84, 730
_KILO = 1000


def say_ago(day: date | None, today: date) -> str:
    """How long ago, short enough for a column: ``3 d``, ``5 w``, ``4 m``, ``2 y``."""
    if day is None:
        return ""
    days = (today - day).days
    if days <= 0:
        return _("today")
    if days < _WEEK:
        return pgettext("ago", "{count} d").format(count=days)
    if days < _MONTH:
        return pgettext("ago", "{count} w").format(count=days // 7)
    if days < _YEAR:
        return pgettext("ago", "{count} m").format(count=days * 12 // 365)
    return pgettext("ago", "{count} y").format(count=days // 365)


def say_minutes(minutes: int | None) -> str:
    """Minutes as a person says them; nothing where nobody said."""
    if not minutes:
        return ""
    return ngettext("{count} min", "{count} min", minutes).format(count=minutes)


def say_day_of_month(day: date, today: date) -> str:
    """``Mon 23``: the weekday and the number, under a heading that says the month."""
    return " ".join(say_date(day, today, "weekday").split(" ")[:2])


def say_month(day: date) -> str:
    """``November 2026``."""
    return f"{month_name(day.month)} {day.year}"


def say_word(field: str, word: str) -> str:
    """A word that a record stores, in the language spoken."""
    return say_allowed([word], field) if word else ""


def say_stage(wish: str) -> str:
    """How far a wish is, as a sentence begins: ``Asked``."""
    word = say_word("wish", wish)
    return word[:1].upper() + word[1:]


def kind_span(entry: Entry) -> Span:
    """The glyph of an entry in its ink."""
    return KIND_GLYPHS[entry.kind], KIND_INKS[entry.kind]


def state_spans(entry: Entry, borne: bool) -> list[Span]:
    """The state of a sowing: its glyph and its word; nothing for other entries."""
    if entry.kind != "sowing":
        return []
    if borne:
        return [("● ", "fruit"), (_("borne"), "soft")]
    match entry.state:
        case "sprouted":
            return [("◐ ", "sprout"), (_("sprouted"), "soft")]
        case "let go":
            return [("· ", "faded"), (_("let go"), "soft")]
        case _:
            return [("○ ", "seed"), (_("waits"), "soft")]


def box_spans(meeting: Meeting) -> list[Span]:
    """The six boxes as squares, and how many are filled in words."""
    filled = boxes_filled(meeting)
    return [
        ("■" * filled, "due"),
        ("□" * (6 - filled), "soft"),
        (" " + _("{count} of 6").format(count=filled), "soft"),
    ]


def say_size(size: int) -> str:
    """How large a file is: ``900 bytes``, ``12 kB``, ``3 MB``."""
    if size < _KILO:
        return ngettext("{count} byte", "{count} bytes", size).format(count=size)
    if size < _KILO**2:
        return _("{count} kB").format(count=round(size / _KILO))
    return _("{count} MB").format(count=round(size / _KILO**2))
