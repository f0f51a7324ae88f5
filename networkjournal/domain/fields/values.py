"""Reading what was typed for one field, in either language, and writing it out again."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from networkjournal.domain.circles import circle_label, circle_named
from networkjournal.domain.dates.birthday import read_birthday
from networkjournal.domain.dates.clock import find_time
from networkjournal.domain.dates.minutes import read_minutes
from networkjournal.domain.dates.past_days import NO_DATE, read_past_day
from networkjournal.domain.dates.periods import read_rhythm
from networkjournal.domain.dates.reading import Direction, read_date
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.kinds import AHEAD, FieldKind, Takes, field_kinds, table_named
from networkjournal.domain.fields.listed import join_parts, split_parts
from networkjournal.domain.fields.literals import literal_named, say_allowed, yes_or_no
from networkjournal.domain.limits import LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT
from networkjournal.domain.rhythm import say_rhythm
from networkjournal.domain.text import clean, clean_line, cut
from networkjournal.language import _

Resolve = Callable[[str, str], str]
"""From a name, an id or the beginning of one, and the table where it stands, to the id; it raises
its own error when it cannot."""


class Reading(msgspec.Struct, frozen=True):
    """What reading a value needs to know.

    Attributes:
        said: what the field is called in the language spoken, for messages.
        name: the field's own name.
        today: the day it is.
        resolve: finds whom or what a name means.
    """

    said: str
    name: str
    today: date
    resolve: Resolve

    def inside(self, name: str, said: str = "") -> "Reading":
        """The same for a field of a part of this one, called ``said`` if that is not this one."""
        return Reading(said or self.said, name, self.today, self.resolve)


def read_value(text: str, kind: FieldKind, reading: Reading) -> Any:  # noqa: ANN401 - by kind
    """The value that a text, not empty, means for a field.

    Args:
        text: what was typed; for a list, one thing of it.
        kind: what the field takes.
        reading: where to say what went wrong, and what day it is.

    Raises:
        FieldError: the field cannot hold this; says what it can hold.
    """
    if kind.takes is Takes.PROSE:
        return _prose(text, reading)
    if kind.takes is Takes.PART:
        return _part(text, kind, reading)
    line = _line(text, reading)
    value = _READERS[kind.takes](line, kind, reading)
    if value is None:
        raise FieldError(_refusal(line, kind, reading))
    return value


def _prose(text: str, reading: Reading) -> str:
    if len(text) > TEXT_LIMIT:
        raise FieldError(_too_long(reading.said, TEXT_LIMIT))
    return clean(text).strip()


def _line(text: str, reading: Reading) -> str:
    limit = NAME_LIMIT if reading.name == "name" else LINE_LIMIT
    # cleaning may shorten (a heap of combining marks), but not a text as long as a book
    line = clean_line(text) if len(text) <= TEXT_LIMIT else text
    if len(line) > limit:
        raise FieldError(_too_long(reading.said, limit))
    return line


def _too_long(field: str, limit: int) -> str:
    return _("That is too long for {field}: {limit} characters is the most.").format(
        field=field, limit=limit
    )


def _wall_time(text: str, _kind: FieldKind, reading: Reading) -> str | None:
    day, between, hour = text.partition("T")
    if between and _is_iso(day):
        # a wall clock has no zone, so an hour with one is refused
        return text if re.fullmatch(_HOUR, hour) else None
    text = re.sub(_DOTTED_HOUR, r"\1:\2", text)
    time = find_time(text)
    if time is None:
        found = read_date(text, reading.today, Direction.FUTURE)
        return found.isoformat() if found else None
    rest = f"{text[: time.start]} {text[time.end :]}".strip(" ,")
    found = read_date(rest, reading.today, Direction.FUTURE) if rest else reading.today
    return f"{found.isoformat()}T{time.at}" if found else None


def _is_iso(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


_DOTTED_HOUR = r"(?<=\s)([0-9]{1,2})\.([0-5][0-9])$"
_HOUR = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"


def _day(text: str, _kind: FieldKind, reading: Reading) -> date | None:
    if reading.name in AHEAD:
        return read_date(text, reading.today, Direction.FUTURE)
    return read_past_day(text, reading.today, reading.name)


def _number(text: str, kind: FieldKind, _reading: Reading) -> int | None:
    if not (text.isascii() and text.isdecimal() and len(text) <= 6):  # noqa: PLR2004 - enough
        return None
    number = int(text)
    return None if kind.highest is not None and number > kind.highest else number


def _minutes(text: str, kind: FieldKind, _reading: Reading) -> int | None:
    minutes = read_minutes(text)
    if minutes is None or (kind.highest is not None and minutes > kind.highest):
        return None
    return minutes


def _share(text: str, _kind: FieldKind, _reading: Reading) -> float | None:
    hundredths = text.endswith("%")
    try:
        share = float(text.removesuffix("%").strip().replace(",", "."))
    except ValueError:
        return None
    share = share / 100 if hundredths else share
    return share if 0 <= share <= 1 else None


def _named(text: str, _kind: FieldKind, reading: Reading) -> str:
    return reading.resolve(text.removeprefix("@"), table_named(reading.name))


_READERS: dict[Takes, Callable[[str, FieldKind, Reading], Any]] = {
    Takes.LINE: lambda text, _kind, _reading: text,
    Takes.NAMED: _named,
    Takes.CIRCLE: lambda text, _kind, _reading: circle_named(text),
    Takes.CHOICE: lambda text, kind, _reading: literal_named(kind.choices, text),
    Takes.YES: lambda text, _kind, _reading: yes_or_no(text),
    Takes.DAY: _day,
    Takes.MINUTES: _minutes,
    Takes.NUMBER: _number,
    Takes.SHARE: _share,
    Takes.RHYTHM: lambda text, _kind, _reading: read_rhythm(text),
    Takes.BIRTHDAY: lambda text, _kind, _reading: read_birthday(text),
    Takes.WALL_TIME: _wall_time,
}


def _refusal(text: str, kind: FieldKind, reading: Reading) -> str:
    said = cut(text, 60)
    return _REFUSALS[kind.takes](kind, reading).format(
        field=reading.said,
        value=said,
        x=said,
        highest=kind.highest,
        allowed=say_allowed(kind.choices, reading.name),
    )


def _no_date(_kind: FieldKind, _reading: Reading) -> str:
    return _(NO_DATE)


def _no_number(kind: FieldKind, _reading: Reading) -> str:
    if kind.highest is None:
        return _("{field} is a whole number, not “{value}”.")
    return _("{field} is a number from 0 to {highest}, not “{value}”.")


def _no_minutes(kind: FieldKind, reading: Reading) -> str:
    if kind.highest is None:
        return _("“{value}” is no number of minutes; try 20 or 1h30.")
    return _("{field} is minutes, {highest} at most; try 120 or 2h, not “{value}”.")


_REFUSALS: dict[Takes, Callable[[FieldKind, Reading], str]] = {
    Takes.CHOICE: lambda _k, _r: _("“{value}” does not fit {field}; it can be: {allowed}."),
    Takes.YES: lambda _k, _r: _("{field} is yes or no, not “{value}”."),
    Takes.DAY: _no_date,
    Takes.WALL_TIME: _no_date,
    Takes.MINUTES: _no_minutes,
    Takes.NUMBER: _no_number,
    Takes.SHARE: lambda _k, _r: _("{field} is a share such as 70 %, not “{value}”."),
    Takes.RHYTHM: lambda _k, _r: _("“{value}” is no rhythm; try 6w, 3m, 1y or none."),
    Takes.BIRTHDAY: lambda _k, _r: _("“{value}” is no birthday; try 1980-03-22 or 22 March."),
}


def _part(raw: str, kind: FieldKind, reading: Reading) -> msgspec.Struct:
    """A part from its fields in their order, between colons: ``waits longer: culture``."""
    if kind.part is None or len(raw) > TEXT_LIMIT:
        raise FieldError(_too_long(reading.said, TEXT_LIMIT))
    kinds = field_kinds(kind.part)
    values: dict[str, Any] = {}
    for (name, inner), text in zip(kinds.items(), split_parts(raw, len(kinds)), strict=False):
        if text:
            values[name] = read_value(text, inner, reading.inside(name))
        elif inner.required:
            raise FieldError(_("{field} cannot be empty.").format(field=f"{reading.said}.{name}"))
    return kind.part(**values)


def _defaults_of(part: type[msgspec.Struct]) -> dict[str, object]:
    """What the fields of a part are where nothing is said of them."""
    return {one.name: one.default for one in msgspec.structs.fields(part) if not one.required}


def write_value(value: object, kind: FieldKind, name_of: Callable[[str], str]) -> str:
    """The text for a value, such that reading gives the value again; empty for none.

    Args:
        value: a value of this kind; for a list, one thing of it.
        kind: what the field takes.
        name_of: what to call a record, by id.
    """
    if value is None or value == "":
        return ""
    if isinstance(value, msgspec.Struct):
        kinds = field_kinds(type(value))
        plain = _defaults_of(type(value))
        return join_parts(
            [
                ""
                if (one := getattr(value, name)) == plain.get(name)
                else write_value(one, kind, name_of)
                for name, kind in kinds.items()
            ]
        )
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        hundredths = f"{value * 100:g}"
        return f"{hundredths} %" if float(hundredths) / 100 == value else str(value)
    says = {Takes.NAMED: name_of, Takes.CIRCLE: circle_label, Takes.RHYTHM: say_rhythm}
    return says.get(kind.takes, str)(str(value))
