"""The form of one line that writes down someone whom a person knows."""

from textual.suggester import Suggester

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Person
from networkjournal.domain.scanning import Answer, answer_in, written_down
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.scan.which_one import ask_which
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_FIELD = Field("found", N_("Name or role"), N_("a name or a role, and by a comma what they do"))


class WhomTheyKnowForm(PlainForm):
    """A name that is known makes a tie; who is new becomes known through the person.

    Args:
        desk: The journal.
        person: Whose network it is.
    """

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__(desk, f"knows:{person.id}")
        self._person = person
        typed = desk.drafts.get(self._place).get(_FIELD.name, "")
        self._row = FormRow(self, _FIELD, typed, "", self._suggester)
        self._rows = [self._row]

    def _suggester(self, _field: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import WordSuggester

        people = self._desk.journal.people
        return WordSuggester(lambda: (one.label for one in people.values()), is_list=False)

    def heading(self) -> tuple[Line, Line]:
        """Whom do they know?"""
        words = _("Whom does {name} know?").format(name=said(self._person.label, 60))
        return ((words, "name"),), ()

    def save(self) -> None:
        """Write it down; of several of one name, ask who is meant."""
        if not self._row.value.strip():
            self.close(None)
            return
        try:
            answer = answer_in(self._row.value, self._desk.overview.names, self._desk.journal)
        except FieldError as error:
            self.complain(_FIELD.name, str(error))
            return
        if len(answer.known) > 1:
            ask_which(self.app, answer, lambda meant: self._meant(answer, meant))
            return
        self._write(answer, answer.person())

    def _meant(self, answer: Answer, meant: Person | None) -> None:
        new = Answer(answer.described, ())
        self._write(answer, answer.person(meant) if meant else new.person())

    def _write(self, answer: Answer, found: Person) -> None:
        desk, person = self._desk, self._person
        name = said(person.label, 40)
        if found.id == person.id:
            words = _("A tie is between two people; both names are {name}.")
            self.complain(_FIELD.name, words.format(name=name))
            return
        if person.id not in desk.journal.people:
            desk.warn(_("{name} was deleted elsewhere.").format(name=name))
            return
        words = _("{name} knows {others}").format(name=name, others=said(found.label, 40))
        records = written_down(person.id, (found,), desk.journal)
        if not records:
            desk.say(_("Known already: {what}").format(what=words))
        elif desk.write(words, records) is None:
            return
        elif other := answer.left_out(found):
            line = _("{name} has a role already, {role}; “{other}” was not written down.")
            desk.say(line.format(
                name=said(found.label, 40), role=said(found.role, 40), other=said(other, 40)
            ))  # fmt: skip
        else:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
        self.close(None)
