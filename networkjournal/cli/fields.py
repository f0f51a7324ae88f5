"""Setting fields of records from words, and options for every field of a record."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.finding import finder
from networkjournal.cli.parser import Parser
from networkjournal.cli.words import ON_HELP
from networkjournal.language import N_, _

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
    "fields": "own",
}

_PARTS = {
    "met": ("on", "where", "through"),
    "prep": ("know", "differ", "give", "ask", "both", "practical"),
}


_EXPLAINED = {
    "on": ON_HELP,
    "goal": N_("the goal it serves: words of it, or its id"),
    "meeting": N_("the meeting it belongs to: words of it, or its id"),
    "let_go_on": N_("the day it was let go"),
    "put_off": N_("a day on which it was put off"),
    "open": N_("whether you still look for it: yes, no"),
    "topics": N_("what the group talks about: question: who knows"),
    "dates": N_("a day to remember: what: when"),
    "fields": N_("a field of your own: name: value"),
}
"""What the forms of the app have no place for, or the command line says otherwise."""


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
    from networkjournal.domain.fields.setting import Operator, assign

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
    explains = not isinstance(parser, Parser) or parser.explains
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
                help=_explained(kind, path, several=field in _SINGULAR) if explains else None,
            )


def _explained(kind: type[Record], path: str, *, several: bool) -> str:
    """What the app calls the field, and what it can hold."""
    from networkjournal.domain.fields.literals import say_allowed
    from networkjournal.tui.record_fields import FIELDS

    field = next((one for one in FIELDS.get(kind, ()) if one.name == path), None)
    if path in _EXPLAINED or field is None:
        said = _(_EXPLAINED.get(path, path))
    else:
        given = [word for word in field.words if word]
        words = ", ".join(map(_, given)) if "yes" in given else say_allowed(given, path)
        label, held = _(field.label), words or _(field.hint)
        said = f"{label[:1].lower()}{label[1:]}" + (f": {held}" if held else "")
    if several:
        said = _("{what}; repeat it for several").format(what=said)
    return said.replace("%", "%%")


def set_said_fields(session: Session, record: R, options: Namespace) -> R:
    """The record with every field set that an option names; what is said twice is a list.

    Raises:
        FieldError: a field cannot hold what was said.
        WrongUsageError: a field of one's own has no name or no value.
        NotFoundError: a value names nobody, or several.
    """
    for name, values in vars(options).items():
        if name.startswith(_OPTION) and values is not None:
            field = name.removeprefix(_OPTION)
            for operator, value in zip(("=", *["+="] * len(values)), values, strict=False):
                if field == "fields":
                    record = _with_own_field(session, record, value)
                else:
                    record = set_field(session, record, field, operator, value)
    return record


def _with_own_field(session: Session, record: R, words: str) -> R:
    own, _colon, text = (part.strip() for part in words.partition(":"))
    if not own or not text:
        raise WrongUsageError(_("A field of your own is written as “name: value”."))
    return set_field(session, record, f"fields.{own}", "=", text)


def said_value(options: Namespace, field: str) -> str | None:
    """What an option last said for this field; None if it was not said."""
    values: list[str] | None = getattr(options, _OPTION + field, None)
    return values[-1] if values else None
