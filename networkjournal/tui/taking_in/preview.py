"""What an import would do, part by part: parts open and close, and things in them are left out."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from networkjournal.exchange.choosing import Part, choose, part_of
from networkjournal.exchange.plan import ImportPlan
from networkjournal.exchange.telling import say_numbers
from networkjournal.language import _, ngettext
from networkjournal.tui.rows import Heading, RecordRows, Rows
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.taking_in.things import changes_of, details_of, say_thing
from networkjournal.tui.text import Line, Span, said

_OPEN_UP_TO = 10
"""A part of no more than so many stands open at once."""

_CLOSED_FIRST = ("same",)
_SEPARATOR = "~"
_NEW, _KEPT = Part.NEW.name.lower(), "kept"

_IN: Span = ("■ ", "due")
_OUT: Span = ("□ ", "soft")


class _Row(Struct, frozen=True, gc=False):
    """A part (``at`` is -1), or one thing in it."""

    id: str
    part: str
    at: int = -1


class _Section(Struct, frozen=True):
    """A part as the list shows it."""

    key: str
    words: str
    things: Sequence[object]
    part: Part | None = None


class Preview:
    """A plan on its way to be taken in, with what is left out of it."""

    def __init__(self, plan: ImportPlan) -> None:
        self.plan = plan
        self._sections = [one for one in _sections(plan) if one.things]
        self._left_out: dict[Part, set[int]] = {}
        if plan.records.gone:
            self._left_out[Part.GONE] = set(range(len(plan.records.gone)))
        self._open = {
            one.key
            for one in self._sections
            if len(one.things) <= _OPEN_UP_TO and one.key not in _CLOSED_FIRST
        }

    @property
    def chosen(self) -> ImportPlan:
        """The plan without what is left out."""
        return choose(self.plan, self._left_out)

    def open(self, row: str) -> bool:
        """Open the part of this row, or what is said of someone new; whether it can be opened."""
        key = row.partition(_SEPARATOR)[0]
        if not row or key not in (row, _NEW):
            return False
        self._open ^= {row}
        return True

    def tick(self, row: str) -> None:
        """Leave this out, or take it in again; of a part all that is in it."""
        key, _sign, number = row.partition(_SEPARATOR)
        section = next((one for one in self._sections if one.key == key), None)
        if section is None or section.part is None:
            return
        out = self._left_out.setdefault(section.part, set())
        if number:
            out ^= {int(number)}
            self._left_out[section.part] = out
        elif out:
            self._left_out[section.part] = set()
        else:
            self._left_out[section.part] = set(range(len(section.things)))

    def rows(self, width: int) -> Rows:
        """Every part, and what is in those that stand open."""
        chosen = self.chosen
        if chosen.writes_anything:
            words = keyed(_("Nothing has been written yet; [form-save] takes it in."))
        elif self.plan.writes_anything:
            words = _("All of it is left out.")
        else:
            words = _("There is nothing new in it.")
        numbers = f"{said(self.plan.source_name, 40)} · {say_numbers(chosen)}"
        items: list[_Row | Heading] = [
            Heading(((numbers, "name"),)),
            Heading(((words, "soft"),)),
            Heading(),
        ]
        headings = len(items)
        for section in self._sections:
            items.append(_Row(section.key, section.key))
            if section.key in self._open:
                for at, thing in enumerate(section.things):
                    row = _Row(f"{section.key}{_SEPARATOR}{at}", section.key, at)
                    items.append(row)
                    for line in self._below(row, thing, width):
                        items.append(Heading(line))
                        headings += 1
        sections = {one.key: one for one in self._sections}
        return RecordRows(items, lambda row, _width: self._draw(row, sections[row.part]), headings)

    def _below(self, row: _Row, thing: object, width: int) -> Iterator[Line]:
        yield from changes_of(thing, width, is_kept=row.part == _KEPT)
        if row.id in self._open:
            yield from details_of(thing, width)

    def _draw(self, row: _Row, section: _Section) -> Line:
        out = self._left_out.get(section.part, ()) if section.part else ()
        if row.at < 0:
            sign = "▾ " if row.part in self._open else "▸ "
            boxed: Line = ()
            if section.part:
                boxed = (_OUT if len(out) == len(section.things) else _IN,)
            left = _("{count} left out").format(count=len(out)) if out else ""
            return [(sign, "soft"), *boxed, (section.words, "heading"), (f"  {left}", "soft")]
        box: Line = (_OUT if row.at in out else _IN,) if section.part else ()
        return [("  ", ""), *box, *say_thing(section.things[row.at])]


def _sections(plan: ImportPlan) -> Iterator[_Section]:
    def part(which: Part, words: Callable[[int], str]) -> _Section:
        things = part_of(plan, which)
        return _Section(which.name.lower(), words(len(things)), things, which)

    yield part(Part.MEETINGS, lambda n: _n(ngettext("{n} new meeting", "{n} new meetings", n), n))
    yield part(
        Part.CHANGED_MEETINGS,
        lambda n: _n(ngettext("{n} changed meeting", "{n} changed meetings", n), n),
    )
    yield part(Part.NEW, lambda n: _n(ngettext("{n} new person", "{n} new people", n), n))
    yield part(
        Part.UPDATED, lambda n: _n(ngettext("{n} changed person", "{n} changed people", n), n)
    )
    yield part(Part.RECORDS, lambda n: _n(ngettext("{n} new record", "{n} new records", n), n))
    yield part(
        Part.CHANGED_RECORDS,
        lambda n: _n(ngettext("{n} changed record", "{n} changed records", n), n),
    )
    yield part(Part.CONTACTS, lambda n: _n(ngettext("{n} last contact", "{n} last contacts", n), n))
    yield part(
        Part.GONE,
        lambda n: _n(ngettext("{n} deleted here since", "{n} deleted here since", n), n),
    )
    count = len(plan.doubtful)
    yield _Section(
        "doubtful",
        _n(ngettext("{n} perhaps here already", "{n} perhaps here already", count), count),
        plan.doubtful,
    )
    kept: list[object] = [one for one in plan.unchanged if one.kept]
    kept += plan.records.kept
    yield _Section(
        _KEPT,
        _n(ngettext("{n} stays as it is here", "{n} stay as they are here", len(kept)), len(kept)),
        kept,
    )
    same: list[object] = [one for one in plan.unchanged if not one.kept]
    same += plan.meetings.unchanged
    count = len(same)
    yield _Section("same", _n(ngettext("{n} the same", "{n} the same", count), count), same)
    count = len(plan.skipped)
    yield _Section(
        "skipped", _n(ngettext("{n} skipped", "{n} skipped", count), count), plan.skipped
    )
    count = len(plan.remarks)
    yield _Section("remarks", _n(ngettext("{n} remark", "{n} remarks", count), count), plan.remarks)


def _n(words: str, count: int) -> str:
    return words.format(n=count)
