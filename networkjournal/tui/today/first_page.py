"""The page of an empty journal: four questions, and other ways to begin."""

from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, spread, wrap
from networkjournal.tui.today.questions import QUESTIONS

FIRST = "first:"
"""What the keys of these rows begin with."""

_NAMES, _FILE, _SAMPLE, _FOR_ME = (f"{FIRST}{one}" for one in ("names", "file", "sample", "for-me"))


def blocks(width: int, is_short: bool) -> list[Block]:
    """What someone reads who has never written anything down here.

    Args:
        width: In cells.
        is_short: Whether there are few lines, so that empty ones are left out.
    """
    gap = [] if is_short else [Block([()])]
    return [
        _heading(_("Four questions to begin with")),
        *(
            Block([((_(question.asks), ""),)], f"{FIRST}{number}")
            for number, question in enumerate(QUESTIONS, 1)
        ),
        _prose(_("Each can be skipped, and all of it changed later."), width),
        *gap,
        _heading(_("Or begin elsewhere")),
        _row(_NAMES, _("Paste many names"), "", width),
        _row(_FILE, _("Take in contacts from a file"), _("LinkedIn’s, for one"), width),
        _row(_SAMPLE, _("Look at the sample journal"), _("yours stays as it is"), width),
        _row(_FOR_ME, _("Is this something for me?"), "", width),
        *gap,
        _prose(_("What others get from you comes first."), width, "quote"),
        _prose(
            keyed(
                _(
                    "[sow] writes down what you gave, [talk] whom you spoke to,"
                    " [add] adds someone, [help] helps."
                )
            ),
            width,
        ),
        _prose(_("Nothing leaves this computer."), width),
    ]


def enter(desk: Desk, key: str) -> bool:
    """Open what the row stands for; False where it is a page to read."""
    match key:
        case _ if key == _NAMES:
            desk.add_many()
        case _ if key == _FILE:
            desk.run("import")
        case _ if key == _SAMPLE:
            desk.open_sample()
        case _ if key == _FOR_ME:
            return False
        case _:
            ask(desk, int(key.removeprefix(FIRST)))
    return True


def ask(desk: Desk, number: int) -> None:
    """Ask the four questions, beginning at this one, from 1 to 4."""
    from networkjournal.tui.today.first_steps import FirstSteps

    desk.open_form(lambda: FirstSteps(desk, number))


def about(key: str, width: int) -> list[Block]:
    """What there is to read about a row."""
    if key == _FOR_ME:
        return _for_me(width)
    words = {
        _NAMES: _("A name on each line, or copied out of a list. Nothing is added unseen."),
        _FILE: _("You see what is new before anything is written; one undo takes it back."),
        _SAMPLE: _("A poffertjes baker’s two years of it. Closing it brings you back here."),
    }
    hint = words.get(key) or _(QUESTIONS[int(key.removeprefix(FIRST)) - 1].hint)
    return [_prose(hint, width)]


def _for_me(width: int) -> list[Block]:
    """For who is unsure: what it is here, and three small first steps."""
    return [
        _heading(_("Is this something for me?")),
        Block([()]),
        _prose(_(
            "Networking is not the glass in hand and the right people. It is knowing people, and "
            "they you, and taking care of that."
        ), width, ""),
        Block([()]),
        _prose(_(
            "It begins by giving away. The first question is not what you get out of it but what "
            "others get from you: something you know, a tip, your time, a name."
        ), width, ""),
        Block([()]),
        _prose(_(
            "Nobody is waiting for you, and that is fine: nobody waits for someone they do not "
            "know yet. What comes back comes later, often from somewhere else."
        ), width, ""),
        Block([()]),
        _heading(_("Three small first steps")),
        _keyed("t", _("Whom did you speak to today? One sentence is enough."), width),
        _keyed("s", _("What did you give lately, however small?"), width),
        _keyed("a", _("Who is someone you already know? A name is enough."), width),
    ]  # fmt: skip


def _heading(words: str) -> Block:
    return Block([((words, "heading"),)])


def _row(key: str, words: str, beside: str, width: int) -> Block:
    return Block([spread(((words, ""),), ((beside, "soft"),) if beside else (), width)], key)


def _prose(words: str, width: int, ink: str = "soft") -> Block:
    return Block([((line, ink),) for line in wrap(words, width)])


def _keyed(key: str, words: str, width: int) -> Block:
    first, *rest = wrap(words, max(width - 4, 8))
    lines: list[Line] = [((f"{key:<4}", "key"), (first, ""))]
    lines.extend((("    ", ""), (line, "")) for line in rest)
    return Block(lines)
