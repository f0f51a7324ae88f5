"""What each field of a record takes, read from the types of the records themselves."""

from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, structs

from networkjournal.domain.limits import MINUTES_OF_A_WEEK, MOST_THINGS
from networkjournal.domain.records import Birthday, Dread, Filled, Minutes, Rhythm, Share, WallTime


class Takes(Enum):
    """What a field, or one thing in its list, takes."""

    LINE = "line"
    PROSE = "prose"
    NAMED = "named"  # the id of a record, typed as a name or an id
    CIRCLE = "circle"
    CHOICE = "choice"
    YES = "yes"
    DAY = "day"
    MINUTES = "minutes"
    NUMBER = "number"
    SHARE = "share"
    RHYTHM = "rhythm"
    BIRTHDAY = "birthday"
    WALL_TIME = "wall time"
    PART = "part"


class FieldKind(Struct, frozen=True):
    """What one field takes.

    Attributes:
        takes: what it takes, or what each thing in it takes.
        many: whether it holds a list.
        keyed: whether it holds values by name (one's own fields, rhythms by circle).
        choices: the words of a choice.
        part: the type of a part.
        required: whether it may not be empty.
        highest: the highest number.
    """

    takes: Takes
    many: bool = False
    keyed: bool = False
    choices: tuple[str, ...] = ()
    part: type[Struct] | None = None
    required: bool = False
    highest: int | None = None


NEVER_SET = frozenset({"id", "created", "updated"})
"""What the journal itself fills in."""

AHEAD = frozenset({"due", "by", "at", "put_off_until"})
"""Fields of days to come; in the others the past is meant."""

NAMED = frozenset(
    {"people", "speak_to", "found", "sowings", "route", "goal", "meeting", "a", "b"}
    | {"through", "person", "knows", "bridge", "not_same"}
)
"""Fields that hold ids."""

_NO_PEOPLE = {"sowings": "entries", "goal": "goals", "meeting": "meetings"}


def table_named(field: str) -> str:
    """The table of the records whose ids a field of :data:`NAMED` holds."""
    return _NO_PEOPLE.get(field, "people")


_PROSE = frozenset(
    {"notes", "text", "result", "use", "outcome", "statement", "giving", "why", "sign", "offer"}
    | {"purpose", "know", "differ", "give", "ask", "both", "practical", "learned", "smallest"}
)
_BY_TYPE: dict[object, FieldKind] = {
    Rhythm: FieldKind(Takes.RHYTHM),
    Birthday: FieldKind(Takes.BIRTHDAY),
    WallTime: FieldKind(Takes.WALL_TIME),
    Minutes: FieldKind(Takes.MINUTES),
    Dread: FieldKind(Takes.NUMBER, highest=10),
    Share: FieldKind(Takes.SHARE),
    date: FieldKind(Takes.DAY),
    bool: FieldKind(Takes.YES),
}


_BY_NAME = {
    "actions_a_day": FieldKind(Takes.NUMBER, highest=MOST_THINGS),  # typed as minutes are
    "weekly_minutes": FieldKind(Takes.MINUTES, highest=MINUTES_OF_A_WEEK),
}


@cache
def field_kinds(record_type: type[Struct]) -> dict[str, FieldKind]:
    """For each field of a record or part, in their order, what it takes."""
    hints = get_type_hints(record_type, include_extras=True)
    return {
        name: _kind(name, hints[name], record_type)
        for name in record_type.__struct_fields__
        if name not in NEVER_SET
    }


def _kind(name: str, hint: Any, record_type: type[Struct]) -> FieldKind:  # noqa: ANN401 - a type
    origin, inside = get_origin(hint), get_args(hint)
    if origin in (UnionType, Union):
        return _kind(name, next(one for one in inside if one is not type(None)), record_type)
    if origin is tuple:
        return structs.replace(_kind(name, inside[0], record_type), many=True, required=False)
    if origin is dict:
        return FieldKind(_kind(name, inside[1], record_type).takes, keyed=True)
    return _single(name, hint, record_type)


def _single(name: str, hint: Any, record_type: type[Struct]) -> FieldKind:  # noqa: ANN401
    if name in _BY_NAME:
        return _BY_NAME[name]
    if hint in _BY_TYPE:
        return _BY_TYPE[hint]
    if get_origin(hint) is Literal:
        required = _is_required(record_type, name)
        return FieldKind(Takes.CHOICE, choices=get_args(hint), required=required)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return FieldKind(Takes.PART, part=hint)
    if hint is not str and hint != Filled:
        return FieldKind(Takes.NUMBER)
    return FieldKind(_text(name), required=hint == Filled)


def _is_required(record_type: type[Struct], name: str) -> bool:
    return any(f.name == name and f.required for f in structs.fields(record_type))


def _text(name: str) -> Takes:
    if name in NAMED:
        return Takes.NAMED
    if name == "circles":
        return Takes.CIRCLE
    return Takes.PROSE if name in _PROSE else Takes.LINE
