"""What every page can do with someone's rhythm: ``R`` says it, ``z`` puts who is due off."""

from datetime import timedelta

from msgspec.structs import replace

from networkjournal.domain.records import Person
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.steps.keys import StepKeys

_A_WEEK = timedelta(days=7)


class RhythmKeys(StepKeys):
    """Mixed into a page that says what one stands on."""

    @property
    def whose_rhythm(self) -> Person | None:
        """Who one stands on, or whose page it is."""
        for record in (self.here, self.subject):
            if isinstance(record, Person):
                return record
        return None

    @property
    def due_here(self) -> Person | None:
        """Someone who is due and whom one stands on."""
        match self.here:
            case Person() as person if self.desk.overview.is_due(person):
                return person
            case _:
                return None

    def has_step_key(self, action: str) -> bool:
        """Whether one of these keys would do something here."""
        if action == "rhythm":
            return self.desk.overview.log_is_open and self.whose_rhythm is not None
        if action == "later" and self.due_here is not None:
            return True
        return super().has_step_key(action)

    def action_rhythm(self) -> None:
        """Say how often to keep in touch, and until when to put off."""
        person = self.whose_rhythm
        if person is not None and self.desk.overview.log_is_open:
            from networkjournal.tui.contacts.rhythm_forms import PersonRhythmForm

            self.desk.open_form(lambda: PersonRhythmForm(self.desk, person))

    def action_later(self) -> None:
        """Put who is due off for a week, or the step one stands on."""
        person = self.due_here
        if person is None:
            super().action_later()
        else:
            put_off_for_a_week(self.desk, person)


def put_off_for_a_week(desk: Desk, person: Person) -> None:
    """Put someone off in one change; no contact is noted."""
    later = replace(person, put_off_until=desk.today + _A_WEEK)
    if desk.write(_("Put off: {name}").format(name=desk.call(person)), (later,)) is not None:
        desk.say(keyed(_("Put off for a week; no contact was noted · [undo] to undo")))
