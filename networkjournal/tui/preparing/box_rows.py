"""The six boxes of a meeting as rows: what is written in them, or what the journal proposes."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from networkjournal.domain.brief.meeting_parts import BOXES
from networkjournal.domain.records import Meeting
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block
from networkjournal.tui.saying import say_minutes, say_word
from networkjournal.tui.text import Line, fit, said, wrap

BOX = "box:"
"""What the key of a box begins with; its name follows."""

INDENT = 2
_INDENT = " " * INDENT
_PROPOSED = 2
"""Lines of what is proposed for one box."""


class BoxRows(Struct, frozen=True):
    """What the rows are made from.

    Attributes:
        meeting: the meeting.
        proposed: what the journal proposes, by box.
        typed: what was typed in a box and not saved, by box.
        typing: the box in which one types now, and how many lines that takes.
        is_short: whether there is no room for empty lines.
    """

    meeting: Meeting
    proposed: Mapping[str, str]
    typed: Mapping[str, str]
    typing: tuple[str, int] = ("", 0)
    is_short: bool = False


def text_in(meeting: Meeting, box: str) -> str:
    """What is written in this box."""
    return str(getattr(meeting.prep, box)) if meeting.prep else ""


def box_blocks(desk: Desk, rows: BoxRows, width: int) -> list[Block]:
    """Where, how long and of what kind; then the six boxes."""
    meeting = rows.meeting
    about = [said(meeting.what), said(meeting.place), say_minutes(meeting.minutes)]
    about.append(say_word("kind", meeting.kind))
    words = " · ".join(filter(None, about))
    blocks = [Block([((line, "soft"),) for line in wrap(words, width)])]
    if meeting.speak_to:
        names = ", ".join(said(desk.journal.name_of(key), 40) for key in meeting.speak_to[:3])
        line = _("speak to {names}").format(names=names)
        blocks.append(Block([((said(line), ""),)]))
    for box in BOXES:
        if not rows.is_short:
            blocks.append(Block([()]))
        blocks.append(Block(_box(rows, box, width), f"{BOX}{box}"))
    return blocks


def _box(rows: BoxRows, box: str, width: int) -> Sequence[Line]:
    written = text_in(rows.meeting, box)
    sign = ("■ ", "due") if written.strip() else ("□ ", "soft")
    title: Line = (sign, (_(BOXES[box]), "name"))
    name, height = rows.typing
    if name == box:
        return [title, *[()] * height]
    room = width - INDENT
    if box in rows.typed:
        note = (f"  {_('not saved yet')}", "soft")
        return [(*title, note), *_indented(rows.typed[box], room, "soft")]
    if written.strip():
        return [title, *_indented(written, room, "")]
    proposed = rows.proposed.get(box, "")
    if not proposed:
        return [title]
    words = _("From your journal: {words}").format(words=said(proposed))
    if rows.is_short:
        return [title, fit(((_INDENT, ""), (words, "soft")), width)]
    return [title, *_indented(words, room, "soft")[:_PROPOSED]]


def _indented(text: str, width: int, ink: str) -> list[Line]:
    return [((_INDENT, ""), (line, ink)) for line in wrap(text, width)]
