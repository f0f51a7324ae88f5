"""The rows of the form after a talk: the talk itself, the lines of its notes, who is to thank."""

from collections import deque

from msgspec.structs import replace

from networkjournal.domain.afterwards.guessing import guess_kind
from networkjournal.domain.afterwards.line import Line, LineKind, Talked
from networkjournal.domain.afterwards.notes import left_of, lines_in
from networkjournal.domain.afterwards.proposals import proposals_after
from networkjournal.domain.records import Meeting, Person
from networkjournal.domain.text import clean_line
from networkjournal.language import N_, _
from networkjournal.tui.afterwards.line_row import LineRow
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import Steps

MOST_ROWS = 40
"""So many lines of the notes have a row; those behind them stay notes."""
_TALK_KINDS: tuple[LineKind, ...] = ("talk", "none")
_MORE = N_("one more thing")
_TALK, _LINE, _PROPOSAL = "talk", "line", "proposal"


class TalkRows:
    """The rows, as they are at first or as they were left.

    Args:
        steps: The form.
        desk: The journal.
        record: The meeting or the person.
        talked: The talk.
        notes: Its notes.
        draft: What was changed in the form before: for a row with a name its ``.text``, ``.kind``
            and, where it is a line of the notes, that line as ``.from``.
    """

    def __init__(
        self,
        steps: Steps,
        desk: Desk,
        record: Meeting | Person,
        talked: Talked,
        notes: str,
        draft: dict[str, str],
    ) -> None:
        self._steps = steps
        self._names = desk.overview.names
        self._notes = notes
        self._draft = draft
        self._count = 0
        people = desk.journal.people
        self._called = tuple(people[key].label for key in talked.people if key in people)
        is_noted = bool(notes.strip()) and not _is_logged(desk, talked)
        self.talk = self._row_of_talk(record, is_noted)
        self.lines = self._rows_of_notes()
        self.proposals = [
            self._proposed(one) for one in proposals_after(talked, desk.journal, desk.today)
        ]

    @property
    def all(self) -> list[LineRow]:
        """Every row, from above to below."""
        return [self.talk, *self.lines, *self.proposals]

    # Making them

    def _row_of_talk(self, record: Meeting | Person, is_noted: bool) -> LineRow:
        """The talk itself; a meeting that was held is contact by itself and needs no line."""
        if isinstance(record, Meeting):
            text, minutes = record.what, record.minutes
        else:
            text, minutes = _("Talk with {name}").format(name=record.label), None
        line = Line(
            clean_line(text),
            "talk" if is_noted else "none",
            minutes=minutes,
            literal=True,
            is_the_talk=True,
        )
        row = LineRow(self._steps, _TALK, line, kinds=_TALK_KINDS, names=self._names)
        self._take_up(row, _TALK)
        return row

    def _rows_of_notes(self) -> list[LineRow]:
        """A row for each line of the notes, those that were changed before as they were left."""
        changed: dict[str, deque[str]] = {}
        loose: list[str] = []
        for name in self._drafted_lines():
            source = self._draft.get(f"{name}.from", "")
            if source:
                changed.setdefault(source, deque()).append(name)
            else:
                loose.append(name)
        rows: list[LineRow] = []
        for source in lines_in(self._notes)[:MOST_ROWS]:
            row = self._line(source, guess_kind(source, self._called))
            if changed.get(source):
                self._take_up(row, changed[source].popleft())
            rows.append(row)
        for name in (*loose, *(one for left in changed.values() for one in left)):
            row = self._line("", "note")
            self._take_up(row, name)
            if row.value.strip():
                rows.append(row)
        return [*rows, self._line("", "note")]

    def _drafted_lines(self) -> list[str]:
        ends = [one for one in self._draft if one.startswith(_LINE) and one.endswith(".text")]
        return [one.removesuffix(".text") for one in ends]

    def _line(self, source: str, kind: LineKind) -> LineRow:
        self._count += 1
        return LineRow(
            self._steps,
            f"{_LINE}.{self._count}",
            Line(source, kind),
            names=self._names,
            source=source,
            hint="" if source else _MORE,
        )

    def _proposed(self, line: Line) -> LineRow:
        """What the meeting asks for; without notes saving at once only says that it was held."""
        name = f"{_PROPOSAL}.{line.kind}.{'.'.join(line.people)}"
        kinds: tuple[LineKind, ...] = (line.kind, "none")
        if not self._notes.strip():
            line = replace(line, kind="none")
        row = LineRow(self._steps, name, line, kinds=kinds, names=self._names)
        self._take_up(row, name)
        return row

    def _take_up(self, row: LineRow, name: str) -> None:
        if f"{name}.text" in self._draft:
            row.take_up(self._draft[f"{name}.text"], self._draft.get(f"{name}.kind", ""))

    # Working with them

    def guess(self) -> None:
        """Guess anew what the line is that is being typed; words typed are meant to be kept."""
        for row in self.lines:
            if not row.source and row.sentence.has_focus:
                text = row.value.strip()
                row.choice.guess(guess_kind(text, self._called) if text else "note")
        for row in (self.talk, *self.proposals):
            if row.sentence.has_focus and row.value != row.begun:
                row.choice.guess(row.first_kind)

    def one_more(self) -> LineRow | None:
        """A new empty row behind the last line; None where there is one."""
        if not self.lines[-1].value.strip():
            return None
        self.lines.append(self._line("", "note"))
        return self.lines[-1]

    @property
    def typed(self) -> dict[str, str]:
        """Every row that was changed by hand: its words, what it becomes, and the line it was."""
        found: dict[str, str] = {}
        for row in self.all:
            is_empty = row in self.lines and not row.source and not row.value
            if not row.was_changed or is_empty:
                continue
            name = row.field.name
            found |= {f"{name}.text": row.value, f"{name}.kind": row.kind}
            if row.source:
                found[f"{name}.from"] = row.source
        return found

    def notes_left(self, stays: dict[str, str | None]) -> str:
        """The notes without the lines that became something, and what was typed here and did not.

        Args:
            stays: By the name of a row the words that stay a note, None where it became something;
                a row that was emptied is not in it.
        """
        of_notes = [stays.get(row.field.name) for row in self.lines if row.source]
        typed_here = [stays.get(row.field.name) for row in self.lines if not row.source]
        return "\n".join(filter(None, [left_of(self._notes, of_notes), *typed_here]))


def _is_logged(desk: Desk, talked: Talked) -> bool:
    """Whether a talk of that day with all of them stands in the log."""
    return any(
        entry.kind == "talk" and entry.day == talked.day and {*talked.people} <= {*entry.people}
        for key in talked.people[:1]
        for entry in desk.overview.entries_with(key)
    )
