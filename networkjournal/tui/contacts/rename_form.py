"""The form that gives a circle or tag another name."""

from collections.abc import Callable, Collection

from msgspec.structs import replace
from textual.suggester import Suggester

from networkjournal.domain.limits import LINE_LIMIT
from networkjournal.domain.renaming import Use, merges_with, renamed, stored_as
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said

_FIELD = Field("name", N_("Call it"))


class RenameForm(PlainForm):
    """One line with the name; where another has it already, it says that they merge.

    Args:
        desk: The journal.
        use: The circle or tag.
        among: All circles, or all tags.
        written: Called with the key of what it is now.
    """

    def __init__(
        self, desk: Desk, use: Use, among: Collection[Use], written: Callable[[str], None]
    ) -> None:
        super().__init__(desk, f"rename:{use.id}")
        self._use = use
        self._among = among
        self._written = written
        typed = desk.drafts.get(self._place).get(_FIELD.name, use.label)
        self._row = FormRow(self, _FIELD, typed, use.label, self._suggester)
        self._rows = [self._row]

    def _suggester(self, field: Field) -> Suggester | None:
        from networkjournal.tui.suggesting import WordSuggester

        return WordSuggester(lambda: (one.label for one in self._among), is_list=False)

    def heading(self) -> tuple[Line, Line]:
        """Which it is, and how many have it."""
        from networkjournal.tui.contacts.circles_page import say_use

        title = _("Circle · {name}") if self._use.sort == "circle" else _("Tag · {name}")
        name = said(self._use.label, 50)
        return ((title.format(name=name), "name"),), ((say_use(self._use), "soft"),)

    def on_mount(self) -> None:
        """Say what a draft means."""
        self.call_after_refresh(self.follow)

    def follow(self) -> None:
        """Say below the line with what it would merge."""
        from networkjournal.tui.contacts.circles_page import say_use

        other = merges_with(self._use, self._row.value, self._among)
        if other is None:
            self._row.say_below("")
            return
        words = _("merges with {name}, {count}")
        self._row.say_below(words.format(name=said(other.label, 60), count=say_use(other)))

    def save(self) -> None:
        """Call it so everywhere in one change."""
        use, desk = self._use, self._desk
        new = stored_as(use.sort, self._row.value)
        if not new:
            self.complain(_FIELD.name, _("This one is needed; a few words are enough."))
            return
        if len(new) > LINE_LIMIT:
            words = _("That is too long for one line: {limit} characters is the most.")
            self.complain(_FIELD.name, words.format(limit=LINE_LIMIT))
            return
        other = merges_with(use, new, self._among)
        words = _("Merged {old} with {new}") if other else _("Renamed {old} to {new}")
        to = other or _called(use, new)
        words = words.format(old=said(use.label, 60), new=said(to.label, 60))
        changed = renamed(desk.journal, use.sort, use.word, new)
        if changed:
            if desk.write(words, changed) is None:
                return
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
        self.close(None)
        self._written(to.id)


def _called(use: Use, word: str) -> Use:
    """The circle or tag under its new name."""
    return replace(use, word=word)
