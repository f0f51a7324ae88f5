"""The notice line: one line that says what just happened, and with which key it is undone."""

from textual.strip import Strip
from textual.timer import Timer

from networkjournal.tui.inked import Inked
from networkjournal.tui.text import said, wrap

_SECONDS = 10.0
_LEAST_LINES = 3
_LONGEST = 400
_LONGEST_ERROR = 4000


class NoticeLine(Inked):
    """Speaks until the next change or for ten seconds; an error until a key is pressed.

    An error may take half of the screen: the command it names comes last, and has to be read.
    """

    DEFAULT_CSS = """
    NoticeLine { height: 1; display: none; }
    NoticeLine.-speaks { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.is_error = False
        self.about = ""
        """The id of the record it speaks of, for a key that acts on it while it does."""
        self._timer: Timer | None = None

    def say(
        self, words: str, *, error: bool = False, seconds: float = _SECONDS, about: str = ""
    ) -> None:
        """Say this, instead of what was said before; nothing when empty.

        Args:
            words: What to say.
            error: It stays until a key is pressed.
            seconds: How long anything else stays.
            about: The id of the record it speaks of.
        """
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.words, self.is_error = said(words, _LONGEST_ERROR if error else _LONGEST), error
        if about != self.about:
            self.about = about
            self.screen.refresh_bindings()
        self.set_class(bool(words), "-speaks")
        self.styles.height = len(self._lines())
        self.refresh()
        if words and not error:
            self._timer = self.set_timer(seconds, lambda: self.say(""))

    def heard(self) -> None:
        """A key was pressed: an error has been seen."""
        if self.is_error and self.words:
            self.say("")

    def page_turned(self) -> None:
        """Another page is opened: what was said is about the one before; an error stays."""
        if self.words and not self.is_error:
            self.say("")

    def _lines(self) -> list[str]:
        """The words in lines; more than one only for an error."""
        if not self.is_error:
            return [self.words]
        lines = wrap(self.words, max(self.app.size.width - 4, 8), _LONGEST_ERROR)
        most = max(self.app.size.height // 2, _LEAST_LINES)
        return lines if len(lines) <= most else [lines[0], "…", *lines[2 - most :]]

    def on_resize(self) -> None:
        """The lines may have become more or fewer."""
        self.styles.height = len(self._lines())

    def render_line(self, y: int) -> Strip:
        """The words."""
        lines = self._lines()
        words = lines[y] if y < len(lines) else ""
        return self.draw([("  ", ""), (words, "error" if self.is_error else "")], self.size.width)
