"""The texts in a record's fields, and looking for folded words in them."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from networkjournal.domain.text import fold


def is_filled(value: object) -> bool:
    """Whether there is anything in a field."""
    if isinstance(value, msgspec.Struct):
        return any(True for _ in texts_of(value))
    return value is not None and value is not False and value != "" and value not in ((), {})


def holds(wanted: tuple[str, ...], texts: Iterable[str]) -> bool:
    """Whether one of the folded wanted texts stands in one of these; any text will do for none."""
    return any(one in plain for plain in map(fold, texts) for one in wanted)


def begins_a_word(wanted: str, plain: str) -> bool:
    """Whether a word of a folded text begins with this: ``anna`` not in “johanna”."""
    at = plain.find(wanted)
    while at > 0 and plain[at - 1].isalnum():
        at = plain.find(wanted, at + 1)
    return at >= 0


def texts_of(value: object) -> Iterator[str]:
    """Every text in a field: of lists and parts those inside."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_of(getattr(value, name))
    elif isinstance(value, dict):
        for name, own in value.items():
            yield from (str(name), str(own))
    elif isinstance(value, date):
        yield value.isoformat()
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
