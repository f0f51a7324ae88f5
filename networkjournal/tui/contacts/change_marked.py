"""The form that changes everyone who is marked: circles, tags, rhythm, archive."""

from dataclasses import replace

from textual.containers import VerticalScroll
from textual.suggester import Suggester

from networkjournal.domain.altering import Alteration, altered_among
from networkjournal.domain.dates.periods import read_rhythm
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.records import Person
from networkjournal.domain.rhythm import rhythm_in_words
from networkjournal.domain.rhythm_asks import asks_of, talks_a_week
from networkjournal.language import N_, _, ngettext
from networkjournal.tui.contacts.rhythm_preview import RhythmPreview, preview
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field, Takes
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line

_COMMAS = N_("separated by commas")
_FIELDS = (
    Field("add_circles", N_("Add circles"), _COMMAS),
    Field("leave_circles", N_("Take circles away"), _COMMAS),
    Field("add_tags", N_("Add tags"), _COMMAS),
    Field("leave_tags", N_("Take tags away"), _COMMAS),
    Field("rhythm", N_("Rhythm"), N_("empty leaves it; every 6 weeks, once a year, none")),
    Field("archived", N_("Archived"), "", Takes.YES, ("", "yes", "no")),
)
_STORED = {
    "add_circles": "circles",
    "leave_circles": "circles",
    "add_tags": "tags",
    "leave_tags": "tags",
}


class ChangeMarkedForm(PlainForm):
    """What is filled in counts for all of them; what is empty leaves them as they are.

    Args:
        desk: The journal.
        marked: The ids of those who are marked.
    """

    def __init__(self, desk: Desk, marked: tuple[str, ...]) -> None:
        super().__init__(desk, "change-marked")
        self._marked = marked
        self._preview = RhythmPreview()
        self._previewed: str | None = None
        draft = desk.drafts.get(self._place)
        self._rows = [
            FormRow(self, field, draft.get(field.name, ""), "", self._suggester)
            for field in _FIELDS
        ]

    def _suggester(self, field: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import suggester_for

        return suggester_for(self._desk, replace(field, name=_STORED.get(field.name, "")))

    def on_mount(self) -> None:
        """Below the rhythm stands what it would ask."""
        super().on_mount()
        at = next(row for row in self._rows if row.field.name == "rhythm")
        self.query_one(VerticalScroll).mount(self._preview, after=at)
        self.follow()

    def follow(self) -> None:
        """Say what the rhythm that is typed would ask of one."""
        words = self.typed.get("rhythm", "")
        rhythm = read_rhythm(words) if words else None
        if rhythm == self._previewed:
            return
        self._previewed = rhythm
        desk, people = self._desk, self._desk.journal.people
        if rhythm is None or not desk.overview.log_is_open:
            self._preview.say(())
            return
        settings, today = desk.journal.settings, desk.today
        there = [people[key] for key in self._marked if key in people]
        then = altered_among(there, Alteration(rhythm=rhythm))
        same = [one for one in there if one.rhythm == rhythm]
        asks = asks_of([*then, *same], settings, desk.overview.index.last_contacts(today), today)
        marked = frozenset(self._marked)
        others = talks_a_week((one for one in people.values() if one.id not in marked), settings)
        self._preview.say([("", rhythm_in_words(rhythm)), *preview(asks, others, today)])

    def heading(self) -> tuple[Line, Line]:
        """How many it is about."""
        count = len(self._marked)
        words = ngettext("Change {count} person", "Change {count} people", count)
        beside = _("what is empty stays as it is")
        return ((words.format(count=count), "name"),), ((beside, "soft"),)

    def save(self) -> None:
        """Change them all in one change, and say how many."""
        read: dict[str, object] = {}
        for name, words in self.typed.items():
            try:
                read[name] = self._read(name, words)
            except FieldError as error:
                self.complain(name, str(error))
                return
        desk = self._desk
        people = desk.journal.people
        there = [people[key] for key in self._marked if key in people]
        changed = altered_among(there, Alteration(**read))  # type: ignore[arg-type]
        if not changed:
            desk.say(_("Nothing changed: they are so already."))
            self.close(None)
            return
        count = len(changed)
        words = ngettext("Changed {count} person", "Changed {count} people", count)
        words = words.format(count=count)
        written = desk.write(words, changed)
        if written is not None:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
            self.close(written[0])

    def _read(self, name: str, words: str) -> object:
        """What was typed, as a person would hold it.

        Raises:
            FieldError: it cannot be that.
        """
        if name == "archived":
            return words == "yes"
        field = _STORED.get(name, name)
        nobody = Person(name="…")
        read = assign(
            nobody, field, "=", words, today=self._desk.today, resolve=lambda name, _table: name
        )
        return getattr(read, field)
