"""The page of circles and tags: who uses each, another name for it, and a circle's rhythm."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from networkjournal.domain.records import Entry, Person, Record
from networkjournal.domain.renaming import Sort, Use, holders, renamed, uses_of
from networkjournal.domain.rhythm import rhythm_in_words
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext
from networkjournal.tui.contacts.person_page import person_page
from networkjournal.tui.contacts.person_row import person_row
from networkjournal.tui.desk import Desk
from networkjournal.tui.log.entry_page import entry_page
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.rows import Block, Heading, RecordRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, joined, said, spread


class CirclesSection(Section):
    """Every circle and tag; Enter gives it another name, which may merge it with another."""

    NAME = "circles"
    TABLES: ClassVar[frozenset[str]] = frozenset({"people", "entries", "profile", "settings"})
    ADDS = Person
    IS_BEHIND = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._known: dict[str, Use] | None = None
        self._holders: dict[str, list[Record]] = {}
        self.list.on_open = lambda _key: self.action_edit()

    def heading(self) -> tuple[Line, Line]:
        """The title, and what can be done here."""
        return ((self.title, "name"),), (
            (keyed(_("Enter renames · [rhythm] keeps in touch")), "soft"),
        )

    def nothing_here(self) -> str:
        """Where circles and tags come from."""
        return _("No circles or tags yet; they come with people and the log.")

    # Rows

    def rows(self, query: str) -> Rows:
        """The circles, then the tags, in whose name the words of the query are."""
        words = fold(query).split()
        found = [
            use
            for use in self._uses.values()
            if all(word in fold(f"{use.label} {use.word}") for word in words)
        ]
        items: list[Use | Heading] = []
        headings = 0
        for sort, title in (("circle", _("Circles")), ("tag", _("Tags"))):
            of_sort = [use for use in found if use.sort == sort]
            if of_sort:
                gap = [Heading()] if items else []
                items += [*gap, Heading(((title, "heading"),)), *of_sort]
                headings += len(gap) + 1
        return RecordRows(items, self._row, headings)

    @property
    def _uses(self) -> dict[str, Use]:
        """Every circle and tag by its key, with who has it; gone through once after a change."""
        overview = self.desk.overview
        if not overview.log_is_open:
            return {}
        if self._known is None:
            sorts: tuple[Sort, ...] = ("circle", "tag")
            uses = [use for sort in sorts for use in uses_of(self.desk.journal, sort)]
            self._known = {use.id: use for use in uses}
            self._holders = {}
            for sort in sorts:
                self._holders |= holders(overview.index.people, overview.index.entries, sort)
        return self._known

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Circles or tags may have changed."""
        if not self.TABLES.isdisjoint(tables):
            self._known = None
        super().touched(tables)

    def _row(self, use: Use, width: int) -> Line:
        parts: list[Line] = []
        if use.rhythm:
            parts.append(((rhythm_in_words(use.rhythm), "soft"),))
        if use.is_my_trade:
            parts.append(((_("your trade"), "soft"),))
        parts.append(((say_use(use), "soft"),))
        return spread(((said(use.label, 80), "name"),), joined(parts), width)

    # What is beside it

    def _page(self, key: str) -> Rows:
        """A circle or tag reads as who and what has it; the rest as its page."""
        use = self._uses.get(key)
        if use is None:
            return super()._page(key)
        items: list[Record | Heading] = [Heading(((said(use.label, 80), "name"),))]
        having = self._holders.get(key, [])
        items += having[: use.people]
        if use.entries:
            items += [Heading(), Heading(((_("In the log"), "heading"),))]
            items += having[use.people :]
        return RecordRows(items, self._draw, len(items) - len(having))

    def _draw(self, record: Record, width: int) -> Line:
        if isinstance(record, Person):
            return person_row(self.desk, record, width)
        return dated_entry_row(self.desk, record, width) if isinstance(record, Entry) else ()

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """People and lines of the log read as they do elsewhere."""
        if isinstance(record, Person):
            return person_page(self.desk, record, width)
        if isinstance(record, Entry):
            return entry_page(self.desk, record, width)
        return super().read(record, width)

    def _can_open(self, key: str) -> bool:
        return key in self._uses or super()._can_open(key)

    # Keys

    @property
    def here(self) -> Record | None:
        """A record only in the detail; a circle is none."""
        return super().here if self.in_detail else None

    @property
    def _use_here(self) -> Use | None:
        return None if self.in_detail else self._uses.get(self.list.current_key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Circles and tags are renamed and taken away, not added here."""
        if action == "add":
            return False
        if action in {"edit", "delete"} and self._use_here is not None:
            return True
        if action == "rhythm" and self._use_here is not None:
            return self._use_here.sort == "circle"
        return super().check_action(action, parameters)

    def action_rhythm(self) -> None:
        """Say how often to keep in touch with everyone in the circle."""
        use = self._use_here
        if use is None:
            super().action_rhythm()
        elif use.sort == "circle":
            from networkjournal.tui.contacts.rhythm_forms import CircleRhythmForm

            self.desk.open_form(lambda: CircleRhythmForm(self.desk, use, self.redraw))

    def action_edit(self) -> None:
        """Give the circle or tag another name."""
        use = self._use_here
        if use is None:
            super().action_edit()
            return
        from networkjournal.tui.contacts.rename_form import RenameForm

        among = [one for one in self._uses.values() if one.sort == use.sort]
        self.desk.open_form(lambda: RenameForm(self.desk, use, among, self.redraw))

    def action_delete(self) -> None:
        """Take the circle or tag away from everyone who has it."""
        use = self._use_here
        if use is None:
            super().action_delete()
            return
        words = _("Took {word} away").format(word=said(use.label, 60))
        changed = renamed(self.desk.journal, use.sort, use.word, "")
        if self.desk.write(words, changed) is not None:
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))


def say_use(use: Use) -> str:
    """How many people have it, and how many lines of the log: ``4 people · 12 lines``."""
    words = []
    if use.people or not use.entries:
        words.append(ngettext("{count} person", "{count} people", use.people))
        words[0] = words[0].format(count=use.people)
    if use.entries:
        lines = ngettext("{count} line of the log", "{count} lines of the log", use.entries)
        words.append(lines.format(count=use.entries))
    return " · ".join(words)
