"""What every page can do with a step or a wish that one stands on: ``z``, ``Q`` and ``L``."""

from networkjournal.domain.records import Person, Step
from networkjournal.tui.done import can_be_let_go, toggle_let_go
from networkjournal.tui.standing import Standing


class StepKeys(Standing):
    """Mixed into a page that says what one stands on."""

    @property
    def step_here(self) -> Step | None:
        """The open step of mine that one stands on."""
        match self.here:
            case Step(by="me", done=None) as step:
                return step
            case _:
                return None

    def has_step_key(self, action: str) -> bool:
        """Whether one of these keys would do something here."""
        if action == "let_go":
            return can_be_let_go(self.here)
        return self.step_here is not None

    def action_let_go(self) -> None:
        """Let the wish to meet someone go, or take it up again."""
        match self.here:
            case Person() as person:
                toggle_let_go(self.desk, person)

    def action_who_waits(self) -> None:
        """Ask who is waiting for one, for the step one stands on."""
        if self.step_here is not None:
            from networkjournal.tui.steps.putting_off import ask_who_waits

            ask_who_waits(self.desk, self.step_here)

    def action_later(self) -> None:
        """Put off the step one stands on; it comes back."""
        if self.step_here is not None:
            from networkjournal.tui.steps.putting_off import put_off_step

            put_off_step(self.desk, self.step_here)
