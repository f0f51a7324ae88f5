"""The parts of a list by their number, as a form shows them: ``expertise.2.offer``.

Numbers begin at 1. Many are set at once, because a part that goes away moves those behind it up.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.kinds import FieldKind, field_kinds
from networkjournal.domain.fields.places import Numbered, numbered
from networkjournal.domain.fields.values import Reading, Resolve, read_value, write_value
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Record
from networkjournal.domain.text import fold
from networkjournal.language import _

R = TypeVar("R", bound=Record)


def numbered_text(record: Record, at: Numbered, name_of: Callable[[str], str]) -> str:
    """What to type for this field so that it becomes what it is; nothing behind the last part."""
    parts = getattr(record, at.field)
    if at.number > len(parts):
        return ""
    kind = _kinds(record, at.field)[at.part]
    return write_value(getattr(parts[at.number - 1], at.part), kind, name_of)


def assign_numbered(record: R, typed: Mapping[str, str], *, today: date, resolve: Resolve) -> R:
    """The record with these fields of its parts set; a part whose name is cleared goes.

    Args:
        record: Any record; it stays as it is.
        typed: What was typed, by path.
        today: The day it is.
        resolve: From a name to an id, see :func:`networkjournal.domain.fields.setting.assign`.

    Raises:
        FieldError: a field cannot hold what was typed, or a part has no name, or one that another
            has; its ``field`` is the path.
    """
    by_list: dict[str, dict[int, dict[str, str]]] = {}
    for path, words in typed.items():
        at = numbered(path)
        if at is not None:
            by_list.setdefault(at.field, {}).setdefault(at.number, {})[at.part] = words
    for field, changes in by_list.items():
        parts = list(getattr(record, field))
        kind = field_kinds(type(record))[field]
        reading = Reading(say_field(field), field, today, resolve)
        whole = dict(enumerate(parts, start=1))
        for number, words_of in sorted(changes.items()):
            part = whole.pop(number, None)
            changed = _changed(part, words_of, kind, f"{field}.{number}", reading)
            if changed is not None:
                whole[number] = changed
        _refuse_twice(whole, changes, field)
        record = msgspec.structs.replace(record, **{field: tuple(whole[n] for n in sorted(whole))})
    return record


def _changed(
    part: msgspec.Struct | None,
    typed: Mapping[str, str],
    kind: FieldKind,
    path: str,
    reading: Reading,
) -> msgspec.Struct | None:
    """The part with what was typed; None when its name was cleared, or nothing was ever said."""
    if kind.part is None:
        raise FieldError(_("{field} has no parts.").format(field=reading.said), path)
    kinds = field_kinds(kind.part)
    values: dict[str, Any] = {name: getattr(part, name) for name in kinds} if part else {}
    for name, words in typed.items():
        if not words.strip():
            values.pop(name, None)
            continue
        try:
            values[name] = read_value(words, kinds[name], reading.inside(name))
        except FieldError as error:
            raise FieldError(str(error), f"{path}.{name}") from None
    required = [name for name, inner in kinds.items() if inner.required and not values.get(name)]
    if not required:
        return kind.part(**values)
    if any(words.strip() for words in typed.values()):
        raise FieldError(_("What is it called? The rest belongs to it."), f"{path}.{required[0]}")
    return None


def _refuse_twice(
    parts: Mapping[int, msgspec.Struct], typed: Mapping[int, Mapping[str, str]], field: str
) -> None:
    """One name stands for one part; two that the file has already are left alone."""
    for number in sorted(typed.keys() & parts.keys()):
        name = parts[number].__struct_fields__[0]
        if name not in typed[number]:
            continue
        called = _called(parts[number], name)
        for other, part in parts.items():
            was_first = other < number or name not in typed.get(other, {})
            if other != number and was_first and _called(part, name) == called:
                line = _("This one stands there already.")
                raise FieldError(line, f"{field}.{number}.{name}")


def _called(part: msgspec.Struct, name: str) -> str:
    return fold(str(getattr(part, name))).strip()


def _kinds(record: Record, field: str) -> dict[str, FieldKind]:
    part = field_kinds(type(record))[field].part
    return field_kinds(part) if part is not None else {}
