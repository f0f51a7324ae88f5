"""The page of an empty journal: welcome, and the next key."""

from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block
from networkjournal.tui.text import Line, wrap

_KEY_WIDTH = 4


def first_page(desk: Desk, width: int) -> list[Block]:
    """What someone reads who has never written anything down here."""
    return [
        Block([((line, "heading"),) for line in wrap(_("How do you want to be known?"), width)]),
        Block(_prose(_("Start anywhere; you can change all of this later."), width)),
        Block([()]),
        Block(_keyed("3", _("Known for: one field is enough to begin."), width)),
        Block(_keyed("s", _("Sow: what did you give, and to whom"), width)),
        Block(_keyed("a", _("Add someone; a name is enough."), width)),
        Block(_keyed("t", _("Who did you speak to? t writes it down."), width)),
        Block(_keyed("?", _("Help, wherever you are."), width)),
        Block([()]),
        Block(_prose(_("What others get from you comes first."), width, "quote")),
        Block([()]),
        Block(_prose(_("To look around first, close with q and open the sample:"), width)),
        Block([(("  networkjournal demo", "key"),)]),
        Block(_prose(_("Contacts from a file, LinkedIn's for one:"), width)),
        Block([(("  networkjournal import Connections.csv", "key"),)]),
        Block([()]),
        Block(_prose(_("Nothing leaves this computer."), width)),
    ]


def _prose(words: str, width: int, ink: str = "soft") -> list[Line]:
    return [((line, ink),) for line in wrap(words, width)]


def _keyed(key: str, words: str, width: int) -> list[Line]:
    first, *rest = wrap(words, max(width - _KEY_WIDTH, 8))
    lines: list[Line] = [((f"{key:<{_KEY_WIDTH}}", "key"), (first, ""))]
    lines.extend(((" " * _KEY_WIDTH, ""), (line, "")) for line in rest)
    return lines
