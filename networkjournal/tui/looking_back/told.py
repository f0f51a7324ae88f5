"""The sentences of a week as rows, and what stands behind each."""

from collections.abc import Iterator, Sequence
from datetime import date

from networkjournal.domain.look_back import LookedBack, look_back
from networkjournal.domain.records import LookBack, Person
from networkjournal.domain.weeks_kept import records_of, told_of
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.goals.serving_rows import record_rows
from networkjournal.tui.rows import Block
from networkjournal.tui.text import said, wrap

SAID = "#said:"
"""What stands in the key of a row between the week and the number of its sentence."""

_LONGEST = 1000


def looked_back(desk: Desk, monday: date) -> LookedBack:
    """What the journal says of this week now; without numbers in a time of rest."""
    entries = desk.overview.index.entries
    return look_back(desk.journal, entries, monday, desk.today, with_counts=not desk.rests)


def key_of(week: date, number: int) -> str:
    """The key of the row of a sentence; it is no record's."""
    return f"{SAID}{week.isoformat()}:{number}"


def sentence_rows(words: Sequence[str], week: date | None, width: int) -> Iterator[Block]:
    """Each sentence, wrapped; one stands on it where its week is known."""
    for number, one in enumerate(words):
        lines = [((line, ""),) for line in wrap(said(one, _LONGEST), width)]
        yield Block(lines, key_of(week, number) if week else "")


def behind(desk: Desk, key: str, kept: LookBack | None, width: int) -> list[Block]:
    """The sentence and the records that it tells of, as they are now."""
    day, _colon, number = key.removeprefix(SAID).partition(":")
    try:
        monday, at = date.fromisoformat(day), int(number)
    except ValueError:
        return []
    looked = looked_back(desk, monday)
    words = kept.lines if kept is not None else [one.words for one in looked.said]
    if at >= len(words):
        return []
    ids = told_of(looked, words[at])
    blocks = [Block([((line, "name"),) for line in wrap(said(words[at], _LONGEST), width)], key)]
    if kept is not None and all(one.words != words[at] for one in looked.said):
        hint = _("The journal says it otherwise by now; this is what it has of that week.")
        blocks.append(Block([((line, "soft"),) for line in wrap(hint, width)]))
    records = records_of(desk.journal, ids)
    people = [one for one in records if isinstance(one, Person)]
    rest = [one for one in records if not isinstance(one, Person)]
    blocks.append(Block([()]))
    return [*blocks, *record_rows(desk, rest, width), *record_rows(desk, people, width)]
