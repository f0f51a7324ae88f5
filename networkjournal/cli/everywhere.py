"""The options that stand before or after the command, and the command itself."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from networkjournal.cli.faults import WrongUsageError
from networkjournal.domain.text import clean
from networkjournal.language import LANGUAGES, _


class Asked(NamedTuple):
    """A command line, taken apart as far as every command shares it.

    Attributes:
        command: its name, empty for none.
        words: what is left for the command.
        journal: the path of ``--journal`` as given, None if not said.
        language: the code of ``--lang``, empty if not said.
        as_json: whether ``--json`` was said.
        as_given: for each word, cleaned, what it was: paths may hold any byte.
    """

    command: str
    words: list[str]
    journal: str | None
    language: str
    as_json: bool
    as_given: dict[str, str]


def take_apart(arguments: Sequence[str]) -> Asked:
    """Find the shared options anywhere in a command line, and its command.

    Raises:
        WrongUsageError: an option lacks its value, or the language is none that the program speaks.
    """
    as_given: dict[str, str] = {}
    words: list[str] = []
    values: dict[str, str] = {}
    as_json = False
    left = iter(arguments)
    for given in left:
        word = clean(given)
        option, equals, value = given.partition("=")
        if word == "--":
            words += [word, *_cleaned(left, as_given)]
        elif word == "--json":
            as_json = True
        elif option in ("--journal", "--lang"):
            values[option] = value if equals else next(left, "")
            if not values[option]:
                raise WrongUsageError(_("{option} needs a value.").format(option=option))
        else:
            words += _cleaned([given], as_given)
    language = values.get("--lang", "")
    if language and language not in LANGUAGES:
        raise WrongUsageError(
            _("--lang is nl or en; “{language}” is neither.").format(language=language)
        )
    command = words.pop(0) if words and not words[0].startswith("-") else ""
    return Asked(command, words, values.get("--journal"), language, as_json, as_given)


def _cleaned(given: Iterable[str], as_given: dict[str, str]) -> list[str]:
    cleaned = []
    for word in given:
        cleaned.append(clean(_as_utf8(word)))
        as_given[cleaned[-1]] = word
        option, equals, value = word.partition("=")
        if equals and option.startswith("--"):
            as_given.setdefault(clean(value), value)
    return cleaned


def _as_utf8(word: str) -> str:
    """The word as UTF-8 means it, where the surroundings took its bytes for something else."""
    if word.isascii():
        return word
    try:
        return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return word
