"""The list of the page that takes in files: rows that can be left out, or changed by arrows."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.record_list import RecordList


class TakingList(RecordList):
    """Rows to stand on; ``on_tick`` is told which is left out, ``on_choose`` which is changed."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.TAKING)]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.on_tick: Callable[[str], None] = lambda _key: None
        self.on_choose: Callable[[str, int], None] = lambda _key, _by: None
        self.can_tick = False
        self.can_choose = False

    @property
    def text_width(self) -> int:
        """The cells that a row has."""
        return self._text_width

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that would do nothing here is not offered."""
        if action == "tick":
            return self.can_tick
        if action == "choose":
            return self.can_choose
        return super().check_action(action, parameters)

    def action_tick(self) -> None:
        """Leave out what one stands on, or take it in again."""
        self.on_tick(self.current_key)

    def action_choose(self, by: int) -> None:
        """The next thing that the row can be, or the one before."""
        self.on_choose(self.current_key, by)
