"""``z`` on a step: until when; put off twice, it asks who is waiting for you."""

from collections.abc import Callable
from datetime import timedelta
from typing import ClassVar

from networkjournal.domain.dates.past_days import NO_DATE
from networkjournal.domain.dates.reading import Direction, read_date
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.dread import is_kept_off, put_off
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Step
from networkjournal.language import N_, _
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_fields import Field, Takes
from networkjournal.tui.steps.fields import StepForm
from networkjournal.tui.text import said

_UNTIL = "until"


def put_off_step(desk: Desk, step: Step, then: Callable[[], object] = lambda: None) -> None:
    """Open the line that asks until when; ``then`` is called once it was put off."""
    desk.open_form(lambda: PuttingOffForm(desk, step, then))


def ask_who_waits(desk: Desk, step: Step) -> None:
    """Go to the page that asks the essay's question about this step."""
    desk.step_in_question = step.id
    desk.open_page("waiting")


class PuttingOffForm(StepForm):
    """Until when a step is put off: a day later, unless one says another day."""

    PLACE: ClassVar[str] = "put-off"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(_UNTIL, N_("Put off until"), N_("tomorrow, friday, in two weeks, 3 December"),
              Takes.DAY),
    )  # fmt: skip

    def __init__(self, desk: Desk, step: Step, then: Callable[[], object]) -> None:
        super().__init__(desk, step)
        self._then = then

    def begins(self, field: Field) -> str:
        """Tomorrow; where it is due then or later, the day after it is due."""
        due = self._step.due
        if due is None or due <= self._desk.today:
            return _("tomorrow")
        return say_date(due + timedelta(days=1), self._desk.today, "short")

    def begin(self) -> None:
        """Another day that one types takes the place of the one proposed."""
        super().begin()
        self._rows[0].select()

    def asks(self) -> str:
        """Until when."""
        return _("Until when?")

    def filled(self, step: Step) -> Step:
        """What is typed here is a day, and no field."""
        return step

    def becomes(self, step: Step) -> tuple[Step, str]:
        """The step, due on that day, with today among the days on which it was put off."""
        today = self._desk.today
        words = self._rows[0].value.strip() or self.begins(self._rows[0].field)
        day = read_date(words, today, Direction.FUTURE) or read_date(
            f"in {words}", today, Direction.FUTURE
        )
        if day is None:
            raise FieldError(_(NO_DATE).format(x=said(words, 60)), _UNTIL)
        if day <= today:
            raise FieldError(_("Put off means later than today."), _UNTIL)
        if day == step.due:
            raise FieldError(_("It is due that day already; another day puts it off."), _UNTIL)
        when = say_date(day, today, "weekday")
        line = _("Put off until {date}: {name}")
        return put_off(step, day, today), line.format(date=when, name=self._desk.call(step))

    def written(self, step: Step) -> None:
        """Put off twice: who is waiting for you?"""
        self._then()
        if is_kept_off(step):
            ask_who_waits(self._desk, step)
