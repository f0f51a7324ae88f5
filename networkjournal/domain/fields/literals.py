"""The words of a field that holds one of a few: stored in English, typed in either language.

The first Dutch word of each is the one shown; the others are understood as well.
"""

from collections.abc import Iterable
from typing import TypeAlias, get_args

from networkjournal.domain.records import (
    EntryKind,
    Gift,
    GoalState,
    MeetingKind,
    MeetingState,
    Party,
    Size,
    SowingState,
    Standing,
    TalkKind,
    Wish,
)
from networkjournal.domain.text import clean_line, fold
from networkjournal.language import language

Words: TypeAlias = dict[str, tuple[str, ...]]
"""Stored words, each with the other words for it."""

BORNE = "borne"
"""The state of a sowing that a harvest names; derived, so no record holds it."""

_KIND: Words = {
    "sowing": ("zaaisel", "zaaien", "gezaaid", "sow", "sowed", "seed"),
    "harvest": ("oogst", "oogsten", "geoogst", "harvested"),
    "insight": ("inzicht", "inzichten"),
    "talk": ("gesprek", "gesproken", "talked"),
    "scan": ("scan", "gescand", "scanned"),
}
_GIFT: Words = {
    "introduction": ("introductie", "kennismaking", "voorstellen"),
    "knowledge": ("kennis",),
    "time": ("tijd",),
    "tip": ("tip",),
    "thing": ("ding", "spullen", "voorwerp"),
    "attention": ("aandacht",),
    "feedback": ("feedback", "terugkoppeling"),
}
_SIZE: Words = {"small": ("klein",), "medium": ("middel", "middelgroot"), "large": ("groot", "big")}
_STATE: Words = {
    "waiting": ("wacht nog", "wacht", "waits", "wachtend"),
    "sprouted": ("ontkiemd",),
    "let go": ("losgelaten",),
    BORNE: ("droeg vrucht", "vrucht", "gedragen", "bore"),
    "planned": ("gepland",),
    "held": ("geweest", "gehouden"),
    "cancelled": ("afgezegd", "canceled", "geannuleerd"),
    "draft": ("schets", "concept"),
    "active": ("actief",),
    "reached": ("bereikt", "gehaald"),
    "dropped": ("laten vallen", "gestopt", "losgelaten"),
}
_STANDING: Words = {
    "known": ("bekend",),
    "wanted": ("gewenst",),
    "through": ("via",),
}
_WISH: Words = {
    "wanted": ("gewenst",),
    "asked": ("gevraagd",),
    "planned": ("gepland",),
    "met": ("ontmoet",),
    "followed up": ("opgevolgd", "nagevolgd"),
    "let go": ("losgelaten",),
}
_HOW: Words = {
    "met": ("ontmoet", "gezien", "in person"),
    "call": ("gebeld", "telefoon", "bellen", "phone", "called"),
    "message": ("bericht", "appje", "app"),
    "mail": ("mail", "email", "e-mail", "gemaild"),
    "event": ("evenement", "bijeenkomst"),
}
_MEETING: Words = {
    "one-to-one": ("een-op-een", "een op een", "1-op-1", "1-on-1", "one on one", "1:1"),
    "group": ("groep",),
    "event": ("evenement", "bijeenkomst"),
}
_PARTY: Words = {"me": ("ik", "mij", "i", "mine"), "them": ("zij", "hen", "hun", "they", "theirs")}

_WHERE_NOW: Words = {"still unsure": ("nog onzeker",), "practised": ("geoefend",)}

_OTHERS: dict[tuple[str, ...], Words] = {
    get_args(EntryKind): _KIND,
    get_args(Gift): _GIFT,
    get_args(Size): _SIZE,
    get_args(SowingState): _STATE,
    get_args(MeetingState): _STATE,
    get_args(GoalState): _STATE,
    get_args(Standing): _STANDING,
    get_args(Wish): _WISH,
    get_args(TalkKind): _HOW,
    get_args(MeetingKind): _MEETING,
    get_args(Party): _PARTY,
}

CHOICES: dict[str, Words] = {
    "kind": {**_KIND, **_MEETING},
    "gift": _GIFT,
    "size": _SIZE,
    "state": _STATE,
    "standing": _STANDING,
    "wish": _WISH,
    "how": _HOW,
    "by": _PARTY,
    "where_now": _WHERE_NOW,
}
"""For each field that holds one of a few words: those words, each with its other words."""

_YES = frozenset({"yes", "y", "ja", "j", "true", "1"})
_NO = frozenset({"no", "n", "nee", "neen", "false", "0"})


def _plain(text: str) -> str:
    return " ".join(fold(clean_line(text)).replace("-", " ").replace("_", " ").split())


def literal_named(allowed: tuple[str, ...], text: str) -> str | None:
    """The stored word that this text names in either language.

    Args:
        allowed: the words of the field, as ``get_args`` gives them from the types of records.
        text: what was typed; case, accents and hyphens do not matter.

    Returns:
        One of ``allowed``, or None when the text names none of them.
    """
    wanted = _plain(text)
    others = _OTHERS.get(allowed, {})
    for word in allowed:
        if wanted == _plain(word) or any(wanted == _plain(o) for o in others.get(word, ())):
            return word
    return None


def literals_starting(field: str, text: str) -> frozenset[str]:
    """The stored words of a field of :data:`CHOICES` that this text names or begins to name."""
    wanted = _plain(text)
    exact, begun = set(), set()
    for word, others in CHOICES[field].items():
        spellings = [_plain(spelling) for spelling in (word, *others)]
        if wanted in spellings:
            exact.add(word)
        elif any(spelling.startswith(wanted) for spelling in spellings):
            begun.add(word)
    return frozenset(exact or begun)


def say_allowed(field_words: Iterable[str], field: str) -> str:
    """The allowed words of a field in the language spoken, with commas between them."""
    others = CHOICES.get(field, {})
    dutch = language() == "nl"
    return ", ".join(
        others[word][0] if dutch and others.get(word) else word for word in field_words
    )


def yes_or_no(text: str) -> bool | None:
    """What yes or no this text says in either language; None when it says neither."""
    said = fold(clean_line(text))
    return True if said in _YES else False if said in _NO else None
