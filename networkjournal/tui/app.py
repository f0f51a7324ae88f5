"""The app: the journal's screen, the themes, and what goes on behind the pages."""

import asyncio
import gc
import os
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import ClassVar

from rich.segment import Segments
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from networkjournal.journal import Journal, JournalError
from networkjournal.journal.places import state_folder
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.clock import Clock
from networkjournal.tui.command import Where
from networkjournal.tui.drafts import Drafts
from networkjournal.tui.journal_screen import JournalScreen
from networkjournal.tui.plain_signs import PlainSigns
from networkjournal.tui.preferences import Preferences
from networkjournal.tui.reading_ahead import read_ahead
from networkjournal.tui.spoken_keys import speak_of_keys
from networkjournal.tui.theme import FIELD, own_themes, variables_for
from networkjournal.tui.typing_order import TypingOrder

_LEAST_WIDTH, _LEAST_HEIGHT = 60, 15
_ALWAYS = frozenset({"ctrl+q", "ctrl+c"})
_LOOK_EVERY = 2.0
_SLICE = 0.008
_BREATH = 0.05
"""Seconds that the first frame gets to reach the terminal before the rest is read."""


class NetworkJournal(TypingOrder):
    """The journal on the terminal.

    Args:
        journal: The open journal.
        notice: One line to begin with.
        drafts: Where what was typed is kept; else in the state folder of the journal.
        mark: A word that stays in the bar.
    """

    TITLE = "networkjournal"
    ENABLE_COMMAND_PALETTE = False  # ours is the journal's screen's, in the language spoken
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.EVERYWHERE, only={"quit-anywhere"})
    ]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - an instance variable in Textual
        (0, "-cramped-across"),
        (_LEAST_WIDTH, "-narrow"),
        (80, "-normal"),
        (100, "-wide"),
        (160, "-very-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-cramped"),
        (_LEAST_HEIGHT, "-short"),
        (20, "-tall"),
    ]

    def __init__(
        self, journal: Journal, notice: str = "", drafts: Drafts | None = None, mark: str = ""
    ) -> None:
        self._journal = journal
        self._notice = notice
        self._mark = mark
        self._drafts = drafts or Drafts(state_folder(journal.path) / "drafts.json")
        super().__init__()
        for theme in own_themes():
            self.register_theme(theme)
        self._preferences = Preferences()
        self._plain_signs = PlainSigns()
        self.is_plain = self._preferences.plain_signs
        chosen = self._preferences.theme
        if chosen in self.available_themes:
            self.theme = chosen
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = FIELD
        if self.no_color:
            self._without_terminal_themes()
        self.set_keymap(self._preferences.keys)
        speak_of_keys(self._preferences.keys)
        self._desktop: JournalScreen | None = None
        self._clock = Clock()

    # The look

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our own variables mean in a theme that does not have them."""
        return variables_for(self.current_theme)

    def _without_terminal_themes(self) -> None:
        """Without colour the terminal's own themes are black on black."""
        for name, theme in self.available_themes.items():
            if theme.ansi:
                if self.theme == name:
                    self.theme = FIELD
                self.unregister_theme(name)

    def choose_theme(self, name: str) -> None:
        """Look like this from now on, and the next time too."""
        self.theme = name
        self._preferences.choose_theme(name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is laid over every line on its way to the screen."""
        filters = super().get_line_filters()
        return [*filters, self._plain_signs] if self.is_plain else filters

    def action_plain_signs(self) -> None:
        """Draw plain signs from now on and the next time too, or those of the app again."""
        self.is_plain = not self.is_plain
        self._preferences.choose_plain_signs(self.is_plain)
        self.desktop.redraw()
        for screen in self.screen_stack:
            for widget in screen.walk_children():
                widget.refresh()
        words = _("Plain signs from now on.") if self.is_plain else _("The app’s own signs again.")
        self.desktop.desk.say(words)

    def get_default_screen(self) -> Screen[None]:
        """The journal's screen."""
        self._desktop = JournalScreen(
            self._journal,
            self._drafts,
            self._notice or self._preferences.problem,
            self._preferences.keys,
            self._mark,
        )
        return self._desktop

    @property
    def desktop(self) -> JournalScreen:
        """The journal's screen, also while help or the palette lies over it."""
        assert self._desktop is not None
        return self._desktop

    # Behind the pages

    def on_mount(self) -> None:
        """Once the first page stands, read the rest."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.set_timer(_BREATH, lambda: self.run_worker(self._settle(), exit_on_error=True))
        self.set_interval(_LOOK_EVERY, self._look)

    async def _settle(self) -> None:
        """Read the log and make the other pages, in pieces that a key can come between."""
        try:
            for work in (self._journal.read_ahead(), self._sound()):
                begun = perf_counter()
                for _piece in work:
                    if perf_counter() - begun > _SLICE:
                        await asyncio.sleep(0.001)
                        begun = perf_counter()
        except JournalError as error:
            self.desktop.desk.warn(str(error))
        else:
            self.desktop.desk.overview.open_log()
            self.desktop.redraw()
        await self.desktop.make_all()
        if self.desktop.desk.overview.log_is_open:
            for _piece in read_ahead(self.desktop.desk):
                await asyncio.sleep(0.001)
        gc.collect()
        gc.freeze()
        gc.enable()
        self.is_settled = True
        self.desktop.look_beside()
        self.desktop.remind()

    is_plain = False
    """Whether plain signs are drawn."""

    has_sample = False
    """Whether the sample can be opened from here."""

    is_settled = False
    """Whether everything has been read and made."""

    def _sound(self) -> Iterable[None]:
        self._journal.check()
        yield

    def _look(self) -> None:
        if self.is_settled:
            self.desktop.look_elsewhere()
            self._clock.look(self.desktop)

    def on_app_focus(self) -> None:
        """One comes back from another window, where the file may have changed."""
        self._look()

    async def on_event(self, event: events.Event) -> None:
        """An error in the notice line has been seen when the next key comes.

        Where the terminal is too small to see what a key does, only the one that closes works.
        """
        if isinstance(event, events.Key) and self._desktop is not None:
            if self._is_cramped and event.key not in _ALWAYS:
                return
            self._desktop.heard()
        await super().on_event(event)

    @property
    def _is_cramped(self) -> bool:
        return self.size.width < _LEAST_WIDTH or self.size.height < _LEAST_HEIGHT

    def on_unmount(self) -> None:
        """The window is gone: its drafts are for the next one."""
        self._drafts.close()

    # Keys

    async def action_quit(self) -> None:
        """Close the journal; what was being typed is kept."""
        await self.desktop.action_quit()

    def action_help_quit(self) -> None:
        """Somebody pressed the key that ends most programs."""
        self.desktop.desk.say(_("ctrl+q closes the journal."))

    # When the program cannot go on

    def keep_drafts(self) -> None:
        """Keep what is being typed now."""
        if self._desktop is not None:
            self._desktop.keep_drafts()

    def _handle_exception(self, error: Exception) -> None:
        """Close with one line; no name and no note of anybody goes to the screen."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self._say_at_the_end(error)
        self._close_messages_no_wait()

    def _say_at_the_end(self, error: Exception) -> None:
        from networkjournal.tui.crash import note_crash

        self.keep_drafts()
        self._drafts.close()
        line = Text(note_crash(error), overflow="fold", end="\n")
        self._exit_renderables.append(Segments(self.console.render(line)))


def run(
    journal: Journal,
    notice: str = "",
    sample: Callable[[], object] | None = None,
    mark: str = "",
) -> int:
    """Open the app on this journal, and stay until it is closed.

    Args:
        journal: The open journal.
        notice: One line to begin with, such as that this is the sample.
        sample: Opens the sample journal and stays until that is closed, for who wants to see it
            first; this journal is opened again then.
        mark: A word that stays in the bar.

    Returns:
        The exit code: 0, or 1 when the app could not go on.
    """
    while True:
        app = NetworkJournal(journal, notice, mark=mark)
        app.has_sample = sample is not None
        try:
            app.run()
        except SystemExit:  # the system or a closing terminal ends the program
            app.keep_drafts()
            raise
        if sample is None or not app.desktop.wants_sample:
            return app.return_code or 0
        sample()
        journal = Journal.open(journal.path)
