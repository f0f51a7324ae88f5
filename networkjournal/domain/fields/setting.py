r"""Setting a field of any record from text, as ``edit ID field=value`` and the forms do.

- A list is typed with commas between its things; ``\,`` is a comma that belongs to one of them.
  ``+=`` adds to it, ``-=`` takes away. To a text of several lines they add and take away a line.
- What consists of parts is typed in the order of its fields with colons between them:
  ``differences+="waits longer: culture"``, ``barriers="language: speaks only French: Marijke"``
  (kind, what, who can bridge it), ``dates="shop opened: 10 May"``,
  ``expertise+="baking: a pan that does not stick: the guild's card"`` (name, offer, proof),
  ``members+="Piet: treasurer"``, ``topics+="how to bake them round: Kees"``.
- What lies one level down is named with a dot: ``met.where``, ``prep.give``, ``fields.hobby``,
  ``circle_rhythms.family``. All of one's own fields are a list of names and values:
  ``fields="dog: Bijou, plays: chess"``.
- Nothing at all clears the field. Days are words or dates, yes is also *ja*; field names, circles
  and the words of a choice are understood in both languages and stored in English.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.kinds import NEVER_SET, FieldKind, Takes, field_kinds
from networkjournal.domain.fields.listed import join_list, plain, split_parts, split_raw
from networkjournal.domain.fields.named import changed_by_name, name_read, named_text
from networkjournal.domain.fields.unknown import say_no_field
from networkjournal.domain.fields.values import Reading, Resolve, read_value, write_value
from networkjournal.domain.fields.words import (
    nearest,
    part_field,
    record_field,
    say_field,
    words_for,
)
from networkjournal.domain.limits import TEXT_LIMIT
from networkjournal.domain.records import Entry, Record
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _

R = TypeVar("R", bound=Record)

Operator: TypeAlias = Literal["=", "+=", "-="]


def assign(
    record: R, field: str, operator: Operator, value: str, *, today: date, resolve: Resolve
) -> R:
    """The record with one field set, added to, or taken away from.

    Args:
        record: any record; it stays as it is.
        field: the field's name in either language, what lies in it after a dot.
        operator: ``=`` sets, ``+=`` adds to a list or text, ``-=`` takes away.
        value: what was typed; empty with ``=`` clears the field.
        today: the day it is, for words such as *tomorrow*.
        resolve: from a name, or the beginning of an id, and the table that the field names records
            of, to the id. It raises its own error for a name that is nobody's or several people's.

    Raises:
        FieldError: there is no such field, or it cannot hold this.
    """
    head, _dot, rest = field.strip().partition(".")
    kinds = field_kinds(type(record))
    name = record_field(head, kinds)
    if name is None:
        raise FieldError(_no_field(field, head, kinds))
    kind, old = kinds[name], getattr(record, name)
    reading = Reading(say_field(name), name, today, resolve)
    if rest:
        new = _one_level_down(old, kind, operator, (rest, value), reading)
    elif kind.keyed:
        new = changed_by_name(old, kind, operator, value, reading)
    elif kind.takes is Takes.PART and not kind.many:
        _clears_all_of_it(kind, operator, value, reading)
        new = None
    else:
        new = _changed(old, kind, operator, value, reading)
    if new is None:
        new = _default(type(record), name, reading)
    changed = _whole(record, name, new, reading)
    if isinstance(changed, Entry) and name == "state":
        return msgspec.structs.replace(changed, let_go_on=_let_go_on(changed, today))
    return changed


def _let_go_on(sowing: Entry, today: date) -> date | None:
    """The day a sowing was let go, which goes with that state."""
    return (sowing.let_go_on or today) if sowing.state == "let go" else None


def field_names(record_type: type[Record]) -> list[str]:
    """The names of all fields of a kind of record that can be set, those one level down by dot."""
    names: list[str] = []
    for name, kind in field_kinds(record_type).items():
        if kind.part is not None and not kind.many:
            names += (f"{name}.{inner}" for inner in field_kinds(kind.part))
        else:
            names.append(name)
    return names


def field_text(record: Record, field: str, name_of: Callable[[str], str]) -> str:
    """What to type for a field so that it becomes what it is: what a form shows in it.

    Args:
        record: any record.
        field: one of :func:`field_names`, or one of one's own as ``fields.hobby``.
        name_of: what to call a person, goal, sowing or meeting, by id.
    """
    name, _dot, rest = field.partition(".")
    kind, value = field_kinds(type(record))[name], getattr(record, name)
    if kind.keyed:
        return str(value.get(rest, "")) if rest else named_text(name, value, kind, name_of)
    if rest and kind.part is not None:
        if value is None:
            return ""
        return write_value(getattr(value, rest), field_kinds(kind.part)[rest], name_of)
    if kind.many and kind.takes is Takes.PART:
        return ", ".join(write_value(one, kind, name_of) for one in value)
    if kind.many:
        return join_list(write_value(one, kind, name_of) for one in value)
    return write_value(value, kind, name_of)


def _no_field(said: str, head: str, kinds: dict[str, FieldKind]) -> str:
    if fold(head).strip() in NEVER_SET:
        return _("{field} cannot be set.").format(field=said)
    near = nearest(fold(head), words_for(kinds))
    return say_no_field(cut(clean_line(said), 60), near, [say_field(name) for name in kinds])


def _default(record_type: type[msgspec.Struct], name: str, reading: Reading) -> Any:  # noqa: ANN401
    """What a field holds when it is empty."""
    spec = next(f for f in msgspec.structs.fields(record_type) if f.name == name)
    if spec.required:
        raise FieldError(_("{field} cannot be empty.").format(field=reading.said))
    if spec.default_factory is not msgspec.NODEFAULT:
        return spec.default_factory()
    return spec.default


def _clears_all_of_it(kind: FieldKind, operator: Operator, value: str, reading: Reading) -> None:
    """A field that is set one level down can as a whole only be cleared."""
    if operator == "=" and not value.strip():
        return
    inside = next(iter(field_kinds(kind.part))) if kind.part else ""
    _field, _dot, part = say_field(f"{reading.name}.{inside}").partition(".")
    raise FieldError(
        _("{field} has parts; set one of them, as in {field}.{part}=…").format(
            field=reading.said, part=part
        )
    )


def _one_level_down(
    old: Any,  # noqa: ANN401 - what the field holds, by its kind
    kind: FieldKind,
    operator: Operator,
    rest_and_value: tuple[str, str],
    reading: Reading,
) -> Any:  # noqa: ANN401
    rest, value = rest_and_value
    if kind.keyed:
        return _by_name(old, kind, operator, (rest, value), reading)
    if kind.part is None or kind.many:
        raise FieldError(_("{field} has no parts.").format(field=reading.said))
    kinds = field_kinds(kind.part)
    name = part_field(reading.name, rest, kinds)
    if name is None:
        near = nearest(fold(rest), kinds)
        said = f"{reading.said}.{cut(clean_line(rest), 60)}"
        paths = {part: say_field(f"{reading.name}.{part}") for part in kinds}
        raise FieldError(say_no_field(said, paths.get(near, ""), list(paths.values())))
    inner = reading.inside(name, say_field(f"{reading.name}.{name}"))
    part = old if old is not None else kind.part()
    new = _changed(getattr(part, name), kinds[name], operator, value, inner)
    if new is None:
        new = _default(kind.part, name, inner)
    part = msgspec.structs.replace(part, **{name: new})
    return None if part == kind.part() else part


def _by_name(
    old: dict[str, str],
    kind: FieldKind,
    operator: Operator,
    rest_and_value: tuple[str, str],
    reading: Reading,
) -> dict[str, str]:
    rest, value = rest_and_value
    key = name_read(reading.name, rest)
    key = next((known for known in old if fold(known) == fold(key)), key)
    new = _changed(old.get(key, ""), kind, operator, value, reading)
    others = {known: text for known, text in old.items() if known != key}
    if not new:
        return others
    # a name keeps its place among the others
    return {**old, key: new}


def _changed(
    old: Any,  # noqa: ANN401
    kind: FieldKind,
    operator: Operator,
    value: str,
    reading: Reading,
) -> Any:  # noqa: ANN401
    """The new value of a field; None where it becomes empty."""
    if kind.many:
        return _changed_list(old, kind, operator, value, reading) or None
    if operator == "=":
        return read_value(value, kind, reading) if value.strip() else None
    if kind.takes is not Takes.PROSE:
        raise FieldError(
            _("{field} holds one thing; set it with = instead.").format(field=reading.said)
        )
    return _changed_prose(old, operator, value, reading)


def _changed_prose(old: str, operator: Operator, value: str, reading: Reading) -> str | None:
    line = read_value(value, FieldKind(Takes.PROSE), reading)
    if not line:
        return old or None
    if operator == "+=":
        return read_value(f"{old}\n{line}" if old else line, FieldKind(Takes.PROSE), reading)  # type: ignore[no-any-return]
    before, found, after = f"\n{old}\n".partition(f"\n{line}\n")
    if not found:
        raise FieldError(_missing(value, reading))
    return f"{before}\n{after}".strip("\n") or None


def _changed_list(
    old: tuple[Any, ...], kind: FieldKind, operator: Operator, value: str, reading: Reading
) -> tuple[Any, ...]:
    if len(value) > TEXT_LIMIT:
        raise FieldError(
            _("That is too long for {field}: {limit} characters is the most.").format(
                field=reading.said, limit=TEXT_LIMIT
            )
        )
    things = split_raw(value)
    if operator == "-=" and kind.takes is Takes.PART:
        return _without_parts(old, kind, things, reading)
    read = [_thing(raw, kind, reading) for raw in things]
    if operator == "-=":
        for thing in read:
            if not any(_same(thing, one) for one in old):
                raise FieldError(_missing(str(thing), reading))
        return tuple(one for one in old if not any(_same(one, thing) for thing in read))
    kept = list(old) if operator == "+=" else []
    for thing in read:
        if not any(_same(thing, one) for one in kept):
            kept.append(thing)
    return tuple(kept)


def _thing(raw: str, kind: FieldKind, reading: Reading) -> Any:  # noqa: ANN401
    if kind.takes is Takes.PART:
        return read_value(raw, kind, reading)
    return read_value(plain(raw), kind, reading)


def _without_parts(
    old: tuple[Any, ...], kind: FieldKind, things: list[str], reading: Reading
) -> tuple[Any, ...]:
    """A part goes by its first field; saying more of it picks among several."""
    kinds = list(field_kinds(kind.part).items()) if kind.part else []
    left = list(old)
    for raw in things:
        said = split_parts(raw, len(kinds))
        wanted = [
            (name, read_value(text, inner, reading.inside(name)))
            for (name, inner), text in zip(kinds, said, strict=False)
            if text
        ]
        going = [one for one in left if all(_same(getattr(one, n), v) for n, v in wanted)]
        if not going:
            raise FieldError(_missing(raw, reading))
        left = [one for one in left if one not in going]
    return tuple(left)


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401
    if isinstance(one, str) and isinstance(other, str):
        return fold(one) == fold(other)
    return bool(one == other)


def _missing(value: str, reading: Reading) -> str:
    said = cut(clean_line(value), 60)
    return _("“{value}” is not in {field}.").format(value=said, field=reading.said)


def _whole(record: R, name: str, value: object, reading: Reading) -> R:
    """The record with this value, held to everything a record must be."""
    try:
        changed = msgspec.structs.replace(record, **{name: value})
    except ValueError:
        raise FieldError(_("A person needs a name or a role.")) from None
    try:
        msgspec.convert(msgspec.to_builtins(changed), type(changed))
    except msgspec.ValidationError:
        raise FieldError(_("{field} cannot hold this.").format(field=reading.said)) from None
    return changed
