"""A line proposed for each box of the preparation, from the brief."""

from collections.abc import Iterator

from networkjournal.domain.brief.person_parts import tells_nothing
from networkjournal.domain.brief.sheet import Brief, BriefLine

_FROM = {
    "know": ("who", "last"),
    "differ": ("differ",),
    "give": ("mean",),
    "ask": ("looking",),
    "both": ("both",),
    "practical": ("barriers", "promises", "links"),
}
"""For each box the parts that propose something for it, the best first."""

_BARE = frozenset({"mean", "looking"})
"""Parts whose notes give reasons: these are not written into a box."""


def suggested(brief: Brief) -> dict[str, str]:
    """One line proposed for each box from the brief; a box with nothing to propose is missing.

    Returns:
        The lines by the fields of :class:`~networkjournal.domain.records.Preparation`.
    """
    found = {}
    for box, names in _FROM.items():
        words = next((words for name in names for words in _proposed(brief, name)), "")
        if words:
            found[box] = words
    return found


def _proposed(brief: Brief, name: str) -> Iterator[str]:
    names = {part.person: part.title for part in brief.parts if part.name == "who"}
    for part in brief.parts:
        if part.name != name:
            continue
        # of several people it is said whom a line is about
        whom = f"{names.get(part.person, '')}: " if len(brief.people) > 1 and part.person else ""
        for line in part.lines:
            if not tells_nothing(line):
                yield whom + _said(line, name)


def _said(line: BriefLine, name: str) -> str:
    return " · ".join(filter(None, (line.words, "" if name in _BARE else line.note)))
