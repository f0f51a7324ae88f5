"""The form that changes everyone who is marked: circles, tags, rhythm, archive."""

from dataclasses import replace

from textual.suggester import Suggester

from networkjournal.domain.altering import Alteration, altered_among
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.records import Person
from networkjournal.language import N_, _, ngettext
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
        draft = desk.drafts.get(self._place)
        self._rows = [
            FormRow(self, field, draft.get(field.name, ""), "", self._suggester)
            for field in _FIELDS
        ]

    def _suggester(self, field: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import suggester_for

        return suggester_for(self._desk, replace(field, name=_STORED.get(field.name, "")))

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
