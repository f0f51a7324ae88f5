"""The notice line: one line that says what just happened, and with which key it is undone."""

from textual.strip import Strip
from textual.timer import Timer

from networkjournal.tui.inked import Inked
from networkjournal.tui.text import said

_SECONDS = 10.0


class NoticeLine(Inked):
    """Speaks until the next change or for ten seconds; an error until a key is pressed."""

    DEFAULT_CSS = """
    NoticeLine { height: 1; display: none; }
    NoticeLine.-speaks { display: block; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.words = ""
        self.is_error = False
        self._timer: Timer | None = None

    def say(self, words: str, *, error: bool = False) -> None:
        """Say this, instead of what was said before; nothing when empty."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.words, self.is_error = said(words), error
        self.set_class(bool(words), "-speaks")
        self.refresh()
        if words and not error:
            self._timer = self.set_timer(_SECONDS, lambda: self.say(""))

    def heard(self) -> None:
        """A key was pressed: an error has been seen."""
        if self.is_error and self.words:
            self.say("")

    def render_line(self, y: int) -> Strip:
        """The words."""
        ink = "error" if self.is_error else ""
        return self.draw([("  ", ""), (self.words, ink)], self.size.width)
