"""``e`` where it asks who is waiting for you: a smaller version of the step."""

from dataclasses import replace as with_other
from typing import ClassVar

from networkjournal.domain.records import Step
from networkjournal.language import N_, _
from networkjournal.tui.record_fields import FIELDS, Field
from networkjournal.tui.steps.fields import StepForm, of_these

_SMALLEST = of_these(FIELDS[Step], "smallest")[0]


class SmallerForm(StepForm):
    """The smallest version of a step, in some words."""

    PLACE: ClassVar[str] = "smaller"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        with_other(_SMALLEST, hint=N_("one question, one message, five minutes")),
    )

    def asks(self) -> str:
        """What the smallest version is."""
        return _("What is the smallest version?")

    def becomes(self, step: Step) -> tuple[Step, str]:
        """The step with its smallest version."""
        return step, _("Changed {name}").format(name=self._desk.call(step))
