"""Setting fields of records from words, and options for every field of a record."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from networkjournal.cli.finding import finder
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.cli.session import Session
    from networkjournal.domain.records import Record

R = TypeVar("R", bound="Record")

_OPTION = "field_"

_SINGULAR = {
    "circles": "circle",
    "languages": "language",
    "skills": "skill",
    "needs": "need",
    "differences": "difference",
    "barriers": "barrier",
    "links": "link",
    "emails": "email",
    "phones": "phone",
    "dates": "date",
    "tags": "tag",
    "sowings": "sowing",
    "members": "member",
    "topics": "topic",
}

_PARTS = {
    "met": ("on", "where", "through"),
    "prep": ("know", "differ", "give", "ask", "both", "practical"),
}


def set_field(session: Session, record: R, field: str, operator: str, value: str) -> R:
    """The record with one field set.

    Args:
        session: whose journal names people and whose today dates are read by.
        record: the record as it is.
        field: the field's name; nested ones by dot.
        operator: ``=``, ``+=`` or ``-=``.
        value: what was typed.

    Raises:
        FieldError: there is no such field, or it cannot hold this.
        NotFoundError: the value names nobody, or several.
    """
    from networkjournal.domain.fields import Operator, assign

    return assign(
        record,
        field,
        cast(Operator, operator),
        value,
        today=session.today,
        resolve=finder(session.journal),
    )


def add_field_options(
    parser: ArgumentParser,
    kind: type[Record],
    leave_out: Iterable[str] = (),
    also: Mapping[str, tuple[str, ...]] | None = None,
) -> None:
    """Add an option for every field of a kind of record, under its name with hyphens.

    Args:
        parser: of the command.
        kind: what the command writes.
        leave_out: fields without an option.
        also: more names for the options of some fields.
    """
    for field in kind.__struct_fields__:
        if field in ("id", "created", "updated", *leave_out):
            continue
        for part in _PARTS.get(field, ("",)):
            path = f"{field}.{part}" if part else field
            names = [path, *((_SINGULAR[field],) if field in _SINGULAR else ())]
            names += (also or {}).get(field, ())
            parser.add_argument(
                *("--" + name.replace("_", "-").replace(".", "-") for name in names),
                dest=_OPTION + path,
                metavar=_("VALUE"),
                action="append",
                help=_explained(kind, path, several=field in _SINGULAR),
            )


def _explained(kind: type[Record], path: str, *, several: bool) -> str:
    """What the app calls the field, and what it can hold."""
    from networkjournal.domain.literal_words import say_allowed
    from networkjournal.tui.record_fields import FIELDS

    field = next((one for one in FIELDS.get(kind, ()) if one.name == path), None)
    if field is None:
        said = _("set “{field}”").format(field=path)
    else:
        words = say_allowed([word for word in field.words if word], path)
        label, held = _(field.label), words or (_(field.hint) if field.hint else "")
        said = f"{label[:1].lower()}{label[1:]}" + (f": {held}" if held else "")
    if several:
        said = _("{what}; repeat it for several").format(what=said)
    return said.replace("%", "%%")


def set_said_fields(session: Session, record: R, options: Namespace) -> R:
    """The record with every field set that an option names; what is said twice is a list.

    Raises:
        FieldError: a field cannot hold what was said.
        NotFoundError: a value names nobody, or several.
    """
    for name, values in vars(options).items():
        if name.startswith(_OPTION) and values is not None:
            field = name.removeprefix(_OPTION)
            for operator, value in zip(("=", *["+="] * len(values)), values, strict=False):
                record = set_field(session, record, field, operator, value)
    return record


def said_value(options: Namespace, field: str) -> str | None:
    """What an option last said for this field; None if it was not said."""
    values: list[str] | None = getattr(options, _OPTION + field, None)
    return values[-1] if values else None
