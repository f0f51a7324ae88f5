r"""Values by name in one line of text: one's own fields, and the rhythms of circles.

``dog: Bijou, plays: chess\, and go`` holds two; as everywhere a backslash keeps a comma or colon.
"""

from collections.abc import Callable, Mapping
from typing import Literal

from networkjournal.domain.circles import circle_label, circle_named
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.kinds import FieldKind
from networkjournal.domain.fields.listed import join_parts, split_parts, split_raw
from networkjournal.domain.fields.values import Reading, read_value, write_value
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.language import _

_CIRCLES = "circle_rhythms"


def name_read(field: str, said: str) -> str:
    """The name under which a value of this field is stored."""
    return circle_named(said) if field == _CIRCLES else clean_line(said)


def changed_by_name(
    old: Mapping[str, str],
    kind: FieldKind,
    operator: Literal["=", "+=", "-="],
    value: str,
    reading: Reading,
) -> dict[str, str]:
    """What a field holds after values by name were typed for all of it.

    Args:
        old: what it holds now.
        kind: what each value takes.
        operator: ``=`` sets all of it, ``+=`` sets those that are named, ``-=`` takes them away.
        value: the names and values as typed.
        reading: what reading a value needs to know.

    Raises:
        FieldError: there is a name without a value, or a value that it cannot hold.
    """
    if operator == "-=":
        return _without(old, split_raw(value), reading)
    changed = dict(old) if operator == "+=" else {}
    for raw in split_raw(value):
        said, *rest = split_parts(raw, 2)
        name = name_read(reading.name, said)
        if not name or not rest:
            words = _("“{value}” needs a value, as in {example}.")
            raise FieldError(
                words.format(value=cut(clean_line(raw), 30), example=_example(reading))
            )
        if operator == "+=":
            name = next((known for known in old if fold(known) == fold(name)), name)
        if rest[0]:
            changed[name] = _kept(old.get(name, ""), rest[0], kind, reading)
        else:
            changed.pop(name, None)
    return changed


def _example(reading: Reading) -> str:
    return _("family: 6w") if reading.name == _CIRCLES else _("dog: Bijou")


def _kept(old: str, typed: str, kind: FieldKind, reading: Reading) -> str:
    """The value; what stands there already in several lines stays so."""
    value: str = read_value(typed, kind, reading)
    return old if clean_line(old) == value else value


def _without(old: Mapping[str, str], things: list[str], reading: Reading) -> dict[str, str]:
    left = dict(old)
    for raw in things:
        said = split_parts(raw, 2)[0]
        wanted = fold(name_read(reading.name, said))
        going = [name for name in left if fold(name) == wanted]
        if not going:
            words = _("“{value}” is not in {field}.")
            raise FieldError(words.format(value=cut(said, 60), field=reading.said))
        for name in going:
            del left[name]
    return left


def named_text(
    field: str, values: Mapping[str, str], kind: FieldKind, name_of: Callable[[str], str]
) -> str:
    """All values of a field by name, to be typed so that it becomes what it is.

    Args:
        field: the field's own name.
        values: what it holds.
        kind: what each value takes.
        name_of: what to call a record, by id.
    """
    say_name: Callable[[str], str] = circle_label if field == _CIRCLES else str
    return ", ".join(
        join_parts([say_name(name), write_value(value, kind, name_of)])
        for name, value in values.items()
        if value
    )
