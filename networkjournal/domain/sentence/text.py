"""A sentence without the parts that were taken out of it."""

import re
from collections.abc import Iterable

from networkjournal.domain.text import clean

Edit = tuple[int, int, str | None]
"""A part of a sentence from start to end, and what stands there instead; None takes it out."""

_SPACE = re.compile(r"\s*")
_CLOSING = frozenset(".,;:!?)]}…")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_CLOSING_OR_END = _CLOSING | {""}
_JOINING = frozenset(",;:")
_DANGLING = frozenset(",;")


def without(sentence: str, edits: Iterable[Edit]) -> str:
    """The sentence after these edits, spaces closed up where something was taken out.

    What only belonged to that part goes with it: brackets around nothing, a comma that would begin
    the sentence or follow another. All else stays as typed; the ends are trimmed.
    """
    kept: list[str] = []
    at = 0
    for start, end, instead in sorted(edits, key=lambda edit: edit[:2]):
        kept.append(sentence[at:start])
        at = end
        if instead is None:
            at = _close_up(kept, sentence, end)
        else:
            kept.append(instead)
    kept.append(sentence[at:])
    return clean("".join(kept)).strip()


def _close_up(kept: list[str], sentence: str, gap: int) -> int:
    """Take away from before the gap what went with it; gives where the sentence goes on."""
    at = gap
    space = ""
    while True:
        space = _trimmed(kept) + space
        after = _SPACE.match(sentence, at)
        space, at = space + (after[0] if after else ""), after.end() if after else at
        before, following = kept[-1][-1] if kept else "", sentence[at : at + 1]
        if before in _BRACKETS and following == _BRACKETS[before]:
            kept[-1] = kept[-1][:-1]
        elif not following or following not in _JOINING or (before and before not in _JOINING):
            break
        at += 1
    if before in _DANGLING and following in _CLOSING_OR_END:
        kept[-1] = kept[-1][:-1].rstrip()
        before, space = kept[-1][-1:], ""
    close = following in _CLOSING and (at == gap or sentence[at - 1] in _BRACKETS.values())
    if before and following and before not in _BRACKETS and not close and space:
        kept.append("\n" if "\n" in space else " ")
    return at


def _trimmed(kept: list[str]) -> str:
    """Take the space off the end of what is kept, and give it back."""
    space = ""
    while kept:
        last = kept[-1].rstrip()
        space = kept[-1][len(last) :] + space
        if last:
            kept[-1] = last
            break
        kept.pop()
    return space
