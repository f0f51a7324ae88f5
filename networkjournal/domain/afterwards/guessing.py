"""What a line of notes most likely is, by its words in either language; one key changes it."""

import re
from collections.abc import Collection
from functools import cache

from networkjournal.domain.afterwards.line import LineKind
from networkjournal.domain.text import fold

_BULLET = r"^(?:[-*•–] |\[[ x]?\] ?)+"

_SAID_SO: tuple[tuple[LineKind, str], ...] = (
    ("insight", r"(?:insight|inzicht|idea|idee)\s*:|↑"),
    ("harvest", r"(?:harvest|oogst)\s*:|←|<-"),
    ("sowing", r"(?:sow|sowing|zaaisel|zaaien|gegeven)\s*:|→|->"),
    ("talk", r"(?:talk|gesprek)\s*:|~"),
    ("mine", r"(?:to ?do|step|action|stap|actie|afspraak)\s*:"),
    ("new", r"(?:new|nieuw)\s*:"),
    ("note", r"(?:note|notitie)\s*:"),
)
"""What somebody writes who says in front what it is."""

_SELF = r"(?:i|ik|we|wij)\b"
_OTHER = r"(?:he|she|they|hij|zij|ze)\b"
_ME = r"\b(?:me|mij|us|ons)\b"
_WILL = r"\b(?:will|shall|promise[sd]?|going to|zal|zullen|beloof(?:t|d|de)|toegezegd)\b|'ll\b"
_I_DO = (
    r"^(?:i|ik|we|wij) (?:also |ook |nog )?(?:stuur|sturen|mail|mailen|bel|bellen|vraag|vragen"
    r"|ga|gaan|maak|maken|breng|brengen|zoek|zoeken|regel|regelen|schrijf|schrijven|stel|stellen|geef|geven"
    r"|leen|must|should|need to|have to|moet|moeten)\b"
)
_I_MUST = r"\b(?:moet ik|moeten we|must i)\b"
_DO = (
    r"^(?:please )?(?:call|mail|email|send|ask|write|thank|book|remind|look up|find out|bring|visit"
    r"|bel|stuur|vraag|schrijf|bedank|boek|regel|zoek|breng|maak|nodig|neem)\b(?! (?:me|mij)\b)"
)
_THEY_DO = r"\b(?:stuurt|mailt|belt|brengt|regelt|zoekt|vraagt|stelt|komt|geeft|leent)\b"
_GAVE = (
    r"\b(?:gave|given|lent|sent|brought|introduced|helped|explained|shared|recommended|taught"
    r"|thanked|offered|gaf|gaven|gegeven|leende|geleend|stuurde|gestuurd|bracht|gebracht|hielp"
    r"|geholpen|uitgelegd|deelde|gedeeld|aangeraden|bedankte|bedankt|voorgesteld|aangeboden)\b"
    r"|\b(?:stelde|legde|raadde|bood)\b.*\b(?:voor|uit|aan)\b"
)
_GOT = r"\b(?:got|received|was given|kreeg|kregen|gekregen|ontving|ontvangen|mocht lenen)\b"
_TOLD = r"\b(?:told|tells|showed|shows|vertelde|vertelt|toonde)\b|\bliet(?:en)?\b.*\bzien\b"
_LEARNT = (
    r"\b(?:learned|learnt|didn't know|did not know|turns out|apparently|reali[sz]ed|interesting"
    r"|surprising|new to me|geleerd|leerde|wist (?:ik )?niet|blijkt|blijkbaar|interessant"
    r"|verrassend|nieuw voor m(?:e|ij)|says that|said that|zegt dat|zei dat)\b"
)
_SPOKE = (
    r"\b(?:talked|spoke|discussed|chatted|besproken|bespraken|spraken|gesproken|praatten"
    r"|hadden het over|had het over)\b"
)
_KNOWS = r"\b(?:[Kk]nows|[Kk]new|[Kk]ent|[Kk]ende)\s+(?:also\s+|ook\s+)?[@\"“]?[^\W\d_a-zß-ÿ]"
"""Someone, whose name begins with a capital or an @, is known."""

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_A_NAME = (
    rf"@?{_CAPITAL}[\w'’.-]*(?: (?:de|den|der|van|von|ter|ten|la|le|du|di|da))*"
    rf"(?: {_CAPITAL}[\w'’.-]*)+\s*[,(]"
)
"""A line that begins with a first and last name, and says more behind a comma."""


_READ = 1_000
"""How many letters of a line are looked at; what it is shows in its first words."""


@cache
def _seen(pattern: str) -> re.Pattern[str]:
    """Compiled when the first line is looked at."""
    return re.compile(pattern)


def guess_kind(line: str, names: Collection[str] = ()) -> LineKind:
    """What a line most likely is.

    Args:
        line: As written.
        names: The names of those one spoke to, for lines that begin with one of them.
    """
    line = _seen(_BULLET).sub("", " ".join(line[:_READ].split()))
    folded = fold(line).replace("’", "'")
    for kind, said in _SAID_SO:
        if _seen(said).match(folded):
            return kind
    of_them = _is_theirs(folded, names)
    if _seen(_KNOWS).search(line) or (not of_them and _seen(_A_NAME).match(line)):
        return "new"
    of_me = bool(_seen(_SELF).match(folded))
    to_me = not of_me and bool(_seen(_ME).search(folded))
    return (
        _step(folded, of_me, of_them or to_me)
        or _what_was_learnt(folded, of_me)
        or _gift(folded, of_them or to_me)
        or ("talk" if _seen(_SPOKE).search(folded) else "note")
    )


def bare(words: str, kind: LineKind) -> str:
    """The words without a dash in front, and without *insight:* where they are one."""
    left = _seen(_BULLET).sub("", words)
    for said_kind, said in _SAID_SO:
        found = _seen(f"(?i){said}").match(left) if said_kind == kind else None
        if found is not None:
            left = left[found.end() :]
    return left.strip() or words


def _is_theirs(folded: str, names: Collection[str]) -> bool:
    """Whether the line begins with one of them, by name or as *she*."""
    if _seen(_OTHER).match(folded):
        return True
    start = folded.removeprefix("@")
    called = {word for name in names for word in (fold(name), fold(name).split(" ", 1)[0]) if word}
    return any(
        start.startswith(name) and not start[len(name) : len(name) + 1].isalnum() for name in called
    )


def _step(folded: str, of_me: bool, of_them: bool) -> LineKind | None:
    """A promise, mine or theirs."""
    if _seen(_WILL).search(folded):
        return "theirs" if of_them else "mine"
    if of_them and not of_me and _seen(_THEY_DO).search(folded):
        return "theirs"
    if any(_seen(mine).search(folded) for mine in (_I_DO, _I_MUST, _DO)):
        return "mine"
    return None


def _what_was_learnt(folded: str, of_me: bool) -> LineKind | None:
    if _seen(_LEARNT).search(folded):
        return "insight"
    if _seen(_TOLD).search(folded):
        return "sowing" if of_me else "insight"
    return None


def _gift(folded: str, of_them: bool) -> LineKind | None:
    """What was given: by them it came back, by me it goes out."""
    if _seen(_GAVE).search(folded):
        return "harvest" if of_them else "sowing"
    return "harvest" if _seen(_GOT).search(folded) else None
