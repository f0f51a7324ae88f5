"""``x`` on a step that was dreaded: how it was, and how it went; Enter passes both by."""

from dataclasses import replace as with_other
from typing import ClassVar

from msgspec.structs import replace

from networkjournal.domain.records import Step
from networkjournal.language import N_, _
from networkjournal.tui.record_fields import FIELDS, Field
from networkjournal.tui.steps.fields import StepForm, of_these
from networkjournal.tui.text import Line

_AFTER, _OUTCOME = of_these(FIELDS[Step], "dread_after", "outcome")


class HowItWasForm(StepForm):
    """How a dreaded step was, and its outcome; saved as it stands the step is just done."""

    PLACE: ClassVar[str] = "how-it-was"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        _AFTER,
        with_other(_OUTCOME, hint=N_("Enter leaves it open")),
    )

    def asks(self) -> str:
        """How it was."""
        return _("How was it?")

    def heading(self) -> tuple[Line, Line]:
        """The question and the step; how much it was dreaded stands with the field."""
        left, _right = super().heading()
        dread = _("Dreaded: {count} of 10").format(count=self._step.dread_before)
        name = self._desk.call(self._step)
        return (*left, ("  ", ""), (name, "")), ((dread, "soft"),)

    def becomes(self, step: Step) -> tuple[Step, str]:
        """It is done today; all in one change."""
        done = replace(step, done=step.done or self._desk.today)
        return done, _("Done: {name}").format(name=self._desk.call(step))
