"""Forms with a few fields of one step, each written down in one change."""

from collections.abc import Sequence
from typing import ClassVar

from textual.suggester import Suggester

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import assign
from networkjournal.domain.records import Step
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.field_text import text_of
from networkjournal.tui.form_row import FormRow
from networkjournal.tui.named import resolver
from networkjournal.tui.plain_form import PlainForm
from networkjournal.tui.record_fields import Field
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said


class StepForm(PlainForm):
    """A few fields of a step. What they are to become of it, a subclass says.

    Args:
        desk: The journal.
        step: The step as it was.
    """

    FIELDS: ClassVar[tuple[Field, ...]]
    """The fields, in their order."""
    PLACE: ClassVar[str]
    """What the draft of the form is called."""

    def __init__(self, desk: Desk, step: Step) -> None:
        super().__init__(desk, f"{self.PLACE}:{step.id}")
        self._step = step
        draft = desk.drafts.get(self._place)
        self._rows = [
            FormRow(self, one, draft.get(one.name, now), now, self._suggester)
            for one, now in ((one, self.begins(one)) for one in self.FIELDS)
        ]

    def _suggester(self, _field: Field) -> Suggester | None:
        return None

    def begins(self, field: Field) -> str:
        """What a field begins with: what the step says."""
        return text_of(self._step, field, self._desk.journal)

    def asks(self) -> str:
        """What the form asks."""
        raise NotImplementedError

    def becomes(self, step: Step) -> tuple[Step, str]:
        """The step with what was typed in it, as it is to be written; and what that is called.

        Raises:
            FieldError: what was typed cannot be.
        """
        raise NotImplementedError

    def heading(self) -> tuple[Line, Line]:
        """What is asked, and of which step."""
        return ((self.asks(), "name"),), ((said(self._desk.call(self._step), 60), "soft"),)

    def save(self) -> None:
        """Write it down in one change; where something is wrong the form stays, and says what."""
        desk = self._desk
        now = desk.journal.steps.get(self._step.id)
        if now is None:
            desk.warn(_("{name} was deleted elsewhere.").format(name=desk.call(self._step)))
            return
        try:
            filled = self.filled(now)
            step, words = self.becomes(filled)
        except FieldError as error:
            self.complain(error.field, str(error))
            return
        if step == now:
            self.close(None)
            return
        if desk.write(words, (step,)) is not None:
            desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))
            self.close(step)
            self.written(step)

    def filled(self, step: Step) -> Step:
        """The step with the fields that were changed here.

        Raises:
            FieldError: a field cannot be what was typed.
        """
        resolve = resolver(self._desk)
        for name, words in self.typed.items():
            try:
                step = assign(step, name, "=", words, today=self._desk.today, resolve=resolve)
            except FieldError as error:
                raise FieldError(str(error), name) from None
        return step

    def written(self, step: Step) -> None:
        """It was written down, and the page is in view again."""


def of_these(fields: Sequence[Field], *names: str) -> tuple[Field, ...]:
    """The fields of these names, in this order."""
    by_name = {one.name: one for one in fields}
    return tuple(by_name[name] for name in names)
