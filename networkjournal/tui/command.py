"""What a command of the app is, and where its keys work. It loads without Textual."""

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.language import N_
from networkjournal.tui.key_names import key_name

PALETTE_KEY = "ctrl+p"
"""The key of the palette, by which a command without a key of its own is reached."""


class Where(Enum):
    """Where a command works; the value is the heading it has in the help."""

    EVERYWHERE = N_("Everywhere")
    SECTION = N_("In a section")
    CONTACTS = N_("In Contacts")
    KNOWN_FOR = N_("In Known for")
    MEETINGS = N_("In Meetings")
    FIGURES = N_("On a figure")
    REVIEW = N_("Looking at your goals")
    LOOK_BACK = N_("Looking back on a week")
    WAITING = N_("Where it asks who is waiting for you")
    DOUBLES = N_("Where two seem the same")
    BOXES = N_("Preparing a meeting")
    BOX = N_("In a box")
    LIST = N_("In a list")
    MAP = N_("On the map")
    SCAN = N_("While scanning")
    PERSON = N_("On a person")
    FILTER = N_("In the filter")
    CAPTURE = N_("In the line at the bottom")
    FORM = N_("In a form")
    FOCUS = N_("Alone on the screen")
    TAKING = N_("Taking in a file")
    PROSE = N_("In a field of several lines")
    PALETTE = N_("In the list of commands")
    PICKER = N_("In a list to tick")


class Command(Struct, frozen=True):
    """One thing a person can do.

    Attributes:
        id: The name by which its keys can be changed in the config file.
        keys: The keys as Textual names them, the first one shown, separated by commas; empty for
            what is only reached by its name in the palette.
        label: One or two words (msgid) for the footer, the palette and the help.
        tooltip: A sentence (msgid) that says what it does.
        where: Where the keys work.
        action: The Textual action, as the widget that binds it understands it.
        rank: The place in the footer, lowest first; 0 keeps it out.
        in_palette: Whether the palette offers it.
    """

    id: str
    keys: str
    label: str
    tooltip: str
    where: Where
    action: str
    rank: int = 0
    in_palette: bool = False

    @property
    def key_list(self) -> list[str]:
        """The keys as Textual names them."""
        return self.keys.split(",") if self.keys else []

    @property
    def shown_keys(self) -> tuple[str, ...]:
        """The keys as a person reads them: ``?``, ``^s``, ``Enter``; without one the palette's."""
        return tuple(map(key_name, self.key_list or [PALETTE_KEY]))

    def with_keys(self, keymap: Mapping[str, str]) -> "Command":
        """The command with the keys that a person gave it.

        Args:
            keymap: Keys of the person's own, by the id of their command.
        """
        own = [key.strip() for key in keymap.get(self.id, "").split(",")]
        keys = ",".join(filter(None, own))
        return replace(self, keys=keys) if keys else self
