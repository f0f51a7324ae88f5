"""Facebook's list of friends as JSON: names and days, its letters written byte by byte."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from networkjournal.domain.limits import NAME_LIMIT
from networkjournal.domain.records import Met, Person
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Skipped
from networkjournal.exchange.reading import TextFile
from networkjournal.language import _

SOURCE = "Facebook"

_LISTS = ("friends_v2", "friends")
_NAME_LABELS = ("name", "naam", "nom", "nombre")
_HEAD = 2_000
_MOST = 100_000


def recognises(file: TextFile) -> bool:
    """Whether this is a list of friends as Facebook wrote it since 2018."""
    start = file.text[:_HEAD].lstrip()
    if not start.startswith(("{", "[")):
        return False
    return any(f'"{name}"' in start for name in _LISTS) or (
        '"label_values"' in start and '"timestamp"' in start
    )


def read(file: TextFile) -> Import:
    """Everyone in a list of friends; two of one name are two people.

    Raises:
        ImportRefused: It is no such list, or no JSON.
    """
    people: list[Incoming] = []
    skipped: list[Skipped] = []
    for number, friend in enumerate(_friends(file), 1):
        name = clean_line(repaired(_name_of(friend)))
        if not name:
            skipped.append(Skipped(number, _("no name"), file.name))
            continue
        met = Met(on=_day_of(friend), where=SOURCE)
        people.append(Incoming(Person(name=cut(name, NAME_LIMIT), met=met), file.name, number))
    return Import(SOURCE, people, skipped)


def repaired(text: str) -> str:
    """A text whose UTF-8 bytes were each written as a letter (``JosÃ©``), as it was meant."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def loaded(text: str, file: TextFile) -> Any:  # noqa: ANN401 - whatever stands in it
    """What a JSON text says.

    Raises:
        ImportRefused: It is no JSON, or nested too deep.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise ImportRefused(
            _("{file} is not whole; its JSON cannot be read.").format(file=file.name)
        ) from None


def _friends(file: TextFile) -> Iterator[Any]:
    found = loaded(file.text, file)
    if isinstance(found, dict):
        found = next((found[name] for name in _LISTS if isinstance(found.get(name), list)), None)
    if not isinstance(found, list):
        raise ImportRefused(
            _("{file} has no list of friends as Facebook writes it.").format(file=file.name)
        )
    yield from found[:_MOST]


def _name_of(friend: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    if not isinstance(friend, dict):
        return ""
    name = friend.get("name")
    if isinstance(name, str):
        return name
    values = friend.get("label_values")
    for pair in values if isinstance(values, list) else ():
        if not isinstance(pair, dict) or not isinstance(pair.get("value"), str):
            continue
        if str(pair.get("label", "")).casefold() in _NAME_LABELS:
            return str(pair["value"])
    title = friend.get("title")
    return title if isinstance(title, str) else ""


def _day_of(friend: dict[str, Any]) -> Any:  # noqa: ANN401 - a date or nothing
    seconds = friend.get("timestamp")
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds <= 0:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
