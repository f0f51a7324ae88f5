"""Reading the words of a command: argparse, speaking the person's language and in one line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from networkjournal.cli.commands import CHAPTERS, Command
from networkjournal.cli.faults import WrongUsageError
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import LANGUAGES, _

PROGRAM = "networkjournal"

_PLAIN = "\x00"
"""Marks a word that is no option though it begins with a hyphen; cleaned text never holds it."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """The help page, its heading translated and its lines at most 80 wide."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=80)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _heading() if prefix is None else prefix)


def _heading() -> str:
    return _("Usage:") + " "


class Parser(argparse.ArgumentParser):
    """The parser of one command; it says what it does not understand.

    Attributes:
        explains: whether help is asked for; without that no option needs to be explained.
    """

    def __init__(self, command: Command, *, explains: bool) -> None:
        super().__init__(
            prog=f"{PROGRAM} {command.name}",
            description=_(command.summary) + ".",
            epilog=_("For example:") + "\n  " + _(command.example),
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.explains = explains
        self.color = False  # from Python 3.14 on help pages have colours
        # argparse names its two groups itself, in English; there is no other way to name them.
        self._positionals.title = _("Words")
        self._optionals.title = _("Options")
        self._command = command

    def error(self, message: str) -> NoReturn:
        """Say what argparse did not understand.

        Raises:
            WrongUsageError: always.
        """
        raise WrongUsageError(_said(message.replace(_PLAIN, ""), self._command.name))


def parse(parser: Parser, words: Sequence[str]) -> argparse.Namespace:
    """What the words of a command say; options may stand between the words.

    Args:
        parser: the command's parser, complete.
        words: what follows the command; after ``--`` nothing is an option.

    Raises:
        WrongUsageError: the words do not fit the command.
        SystemExit: help was asked for and given.
    """
    everywhere = parser.add_argument_group(_("Everywhere"))
    add_everywhere(everywhere)
    everywhere.add_argument("-h", "--help", action="help", help=_("show this page"))
    if "--" in words:
        end = list(words).index("--")
        words = [*words[:end], *(_PLAIN + word for word in words[end + 1 :])]
    # argparse would take the usage from its own page and cut seven signs off, as of “usage: ”
    parser.usage = parser.format_usage().removeprefix(_heading()).rstrip()
    options = parser.parse_intermixed_args(words)
    for name, value in vars(options).items():
        if isinstance(value, str):
            setattr(options, name, value.removeprefix(_PLAIN))
        elif isinstance(value, list):
            setattr(options, name, [str(word).removeprefix(_PLAIN) for word in value])
    return options


def add_everywhere(group: argparse._ActionsContainer) -> None:
    """Add the options that every command takes, before or after its name."""
    group.add_argument("--journal", metavar=_("PATH"), help=_("the journal to use"))
    group.add_argument("--lang", metavar="|".join(LANGUAGES), help=_("the language to speak"))
    group.add_argument("--json", action="store_true", help=_("answer in JSON, for other programs"))


_SAYINGS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"the following arguments are required: (?P<names>.*)",
        lambda found: _("Still missing: {names}.").format(**found.groupdict()),
    ),
    (
        r"unrecognized arguments: (?P<words>.*)",
        lambda found: _("Not understood: {words}.").format(**found.groupdict()),
    ),
    (
        r"argument (?P<option>.*?): expected .*argument.*",
        lambda found: _("{option} needs a value.").format(**found.groupdict()),
    ),
    (
        r"argument (?P<option>.*?): ignored explicit argument (?P<value>.*)",
        lambda found: _("{option} takes no value.").format(**found.groupdict()),
    ),
    (
        r"argument (?P<option>.*?): (?P<reason>.*)",
        lambda found: "{option}: {reason}".format(**found.groupdict()),
    ),
)
"""argparse has no messages of its own per kind of fault, so its English is recognised."""


def _said(message: str, command: str) -> str:
    said = next(
        (
            say(found)
            for pattern, say in _SAYINGS
            if (found := re.fullmatch(pattern, message, re.DOTALL))
        ),
        _("This was not understood."),
    )
    hint = _("“{line}” shows how.").format(line=f"{PROGRAM} {command} --help")
    return f"{cut(clean_line(said), 200)} {hint}"


def overview() -> str:
    """The page that lists every command."""
    import textwrap

    command_word = _("COMMAND")
    lines = [
        _heading()
        + f"{PROGRAM} [--journal {_('PATH')}] [--lang {'|'.join(LANGUAGES)}] [--json] "
        + f"[{command_word} …]",
        "",
        *textwrap.wrap(
            _(
                "A private, offline journal for building a network: sow, maintain, and wait for"
                " the harvest. Without a command the app opens."
            ),
            80,
        ),
    ]
    for chapter in CHAPTERS:
        lines += ["", _(chapter.title)]
        lines += [f"  {command.name:<11} {_(command.summary)}" for command in chapter.commands]
    line = f"{PROGRAM} {command_word} --help"
    lines += ["", _("“{line}” explains a command.").format(line=line)]
    return "\n".join(lines)
