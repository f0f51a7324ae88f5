"""The form that takes many names, one a line."""

from networkjournal.domain.circles import circles_used
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.sentence.people import ManyPeople, people_from
from networkjournal.domain.text import clean, fold
from networkjournal.language import N_, _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field, Takes
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_NAMED = 3
_AT_ONCE = 20_000
"""So many characters are understood between two letters."""
_FIELD = Field("people", N_("People"), N_("one a line: name, role, circles"), Takes.PROSE)


class ManyNamesForm(PlainForm):
    """Each line is a person; who is here already is left out, and said.

    Args:
        desk: The journal.
        text: Lines to begin with, behind those that were typed before.
    """

    SCOPED_CSS = False  # its rules ask how large the screen is
    DEFAULT_CSS = """
    ManyNamesForm .prose { height: 12; }
    Screen.-short ManyNamesForm .prose { height: 7; }
    """

    def __init__(self, desk: Desk, text: str = "") -> None:
        super().__init__(desk, "many-names")
        draft = desk.drafts.get(self._place).get(_FIELD.name, "")
        begun = "\n".join(filter(None, (draft.strip(), clean(text).strip())))
        self._names = self._names_here()
        self._circles = circles_used(desk.journal)
        self._row = FormRow(self, _FIELD, begun, "", lambda _field: None)
        self._rows = [self._row]

    def _names_here(self) -> set[str]:
        return {fold(one.name) for one in self._desk.journal.people.values() if one.name}

    @property
    def is_new(self) -> bool:
        """Whether saving adds somebody."""
        return True

    def heading(self) -> tuple[Line, Line]:
        """What to type."""
        return ((_("Many at once"), "name"),), ((_("one a line: name, role, circles"), "soft"),)

    def on_mount(self) -> None:
        """Say what is understood of the lines it begins with."""
        self.call_after_refresh(self._say_what_follows)

    def follow(self) -> None:
        """Say at once what is understood; of very many lines, when there is a pause."""
        if len(self._row.value) <= _AT_ONCE:
            self._say_what_follows()

    def keep_draft(self) -> None:
        """Keep the lines, and say what is understood of them."""
        super().keep_draft()
        if self.is_attached and len(self._row.value) > _AT_ONCE:
            self._say_what_follows()

    def _say_what_follows(self) -> None:
        """Say below the lines how many are new and who is here already."""
        try:
            found = people_from(self._row.value, self._names, self._circles)
        except FieldError as error:
            self._row.say_below(str(error), "error")
            return
        if not (found.new or found.known):
            self._row.say_below("")
            return
        count = len(found.new)
        words = [ngettext("{count} new", "{count} new", count).format(count=count)]
        if found.known:
            words.append(_("here already: {names}").format(names=_some(found)))
        self._row.say_below(" · ".join(words))

    def save(self) -> None:
        """Add them in one change, and say how many were here already."""
        desk = self._desk
        self._names, self._circles = self._names_here(), circles_used(desk.journal)
        try:
            found = people_from(self._row.value, self._names, self._circles)
        except FieldError as error:
            self.complain(_FIELD.name, str(error))
            return
        if not found.new:
            self.complain(_FIELD.name, self._nobody_new(found))
            return
        words = _counted(found)
        written = desk.write(words, found.new)
        if written is not None:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
            self.close(written[0])

    def _nobody_new(self, found: ManyPeople) -> str:
        if not found.known:
            return _("This one is needed; a few words are enough.")
        return _("They are all here already: {names}").format(names=_some(found))


def _some(found: ManyPeople) -> str:
    """The first names of those who are here already."""
    names = dict.fromkeys(said(name, 40) for name in found.known)
    more = "…" if len(names) > _NAMED else ""
    return ", ".join([*list(names)[:_NAMED], *filter(None, [more])])


def _counted(found: ManyPeople) -> str:
    count = len(found.new)
    words = ngettext("Added {count} person", "Added {count} people", count).format(count=count)
    here = len(found.known)
    if not here:
        return words
    there = ngettext(
        "{count} was here already and stays as it was",
        "{count} were here already and stay as they were",
        here,
    )
    return f"{words}, {there.format(count=here)}"
