"""``import``: takes in people and meetings from files, folders and archives of other programs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from networkjournal.cli.documents import document
from networkjournal.cli.faults import DONE, FAILED, FailedError, WrongUsageError
from networkjournal.cli.output import say, say_json
from networkjournal.cli.progress_line import progress_line
from networkjournal.cli.session import Session
from networkjournal.domain.circles import circle_named
from networkjournal.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from msgspec import Struct

    from networkjournal.domain.records import Record
    from networkjournal.exchange import ImportPlan
    from networkjournal.journal import Journal

_HELD_AGAINST_ALL = 1000
"""Of more newcomers than this it is said only in a dry run who may be here already."""

_SHOWN = 20
"""So many people are listed by name; of more, ``--json`` lists all."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the files, and how to read them."""
    parser.add_argument(
        "files",
        metavar=_("FILE"),
        nargs="+",
        help=_(
            "a file such as LinkedIn's Connections.csv or an .ics; also a service's .zip as "
            "downloaded, or a folder"
        ),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=_("say what would be taken in, and write nothing")
    )
    parser.add_argument(
        "--format",
        metavar=_("FORMAT"),
        help=_(
            "read the files as this format: journal, linkedin, linkedin-messages, "
            "linkedin-invitations, ics, vcard, google, thunderbird, outlook, facebook, x "
            "or networkjournal"
        ),
    )
    parser.add_argument(
        "--columns",
        metavar=_("FIELD=HEADING,…"),
        action="append",
        default=[],
        help=_("of any other table, which column is what: name=Naam,email=E-mail"),
    )
    parser.add_argument(
        "--column",
        metavar=_("FIELD=HEADING"),
        action="append",
        default=[],
        help=_("the same for one column, whose heading may hold commas; repeat it for several"),
    )
    parser.add_argument(
        "--circle",
        metavar=_("CIRCLE"),
        action="append",
        default=[],
        help=_("a circle for everyone new; repeat it for several"),
    )
    parser.add_argument(
        "--tag",
        metavar=_("TAG"),
        action="append",
        default=[],
        help=_("a tag for everyone new; repeat it for several"),
    )


def run(session: Session, options: Namespace) -> int:
    """Take in whoever is new, and what is new about whoever is known.

    Raises:
        WrongUsageError: the format is not known.
        FailedError: nothing in the files could be taken in.
    """
    from networkjournal.exchange import (
        ImportRefused,
        apply_plan,
        format_keys,
        plan_import,
        read_import,
    )
    from networkjournal.exchange.doubtful import with_doubtful

    if options.format is not None and options.format not in format_keys():
        raise WrongUsageError(
            _("--format is one of: {formats}.").format(formats=", ".join(format_keys()))
        )
    columns = _columns(options.columns, options.column)
    paths = [session.path(file) for file in options.files]
    journal = session.journal
    try:
        with progress_line() as pace:
            incoming = read_import(paths, options.format, columns, pace)
            plan = plan_import(incoming, journal, session.today, pace)
            if options.dry_run or len(plan.new) <= _HELD_AGAINST_ALL:
                plan = with_doubtful(plan, journal.people.values())
    except ImportRefused as refused:
        raise FailedError(str(refused)) from None
    before = frozenset(journal.people) | frozenset(journal.meetings)
    if not options.dry_run:
        circles = [circle_named(circle) for circle in options.circle]
        apply_plan(plan, journal, circles, options.tag)
    if session.as_json:
        here: list[Record] = [*journal.meetings.values(), *journal.people.values()]
        in_journal = {one.id for one in plan.records.new}
        before |= in_journal  # they are listed as they stand there
        added = [record for record in here if record.id not in before]
        would_be = [*plan.meetings.new, *(new.person for new in plan.new)]
        _say_json(
            journal,
            plan,
            would_be if options.dry_run else added,
            dry_run=options.dry_run,
        )
    else:
        _say(plan, dry_run=options.dry_run)
    return DONE if plan.takes_anything else FAILED


def _columns(together: Sequence[str], single: Sequence[str]) -> dict[str, list[str]]:
    """The headings that each field is read from.

    Raises:
        WrongUsageError: what was typed names no field.
    """
    pairs = list(single)
    for typed in together:
        for piece in typed.split(","):
            if "=" in piece or not pairs:
                pairs.append(piece)
            else:
                pairs[-1] += f",{piece}"  # a heading may hold a comma
    found: dict[str, list[str]] = {}
    for pair in pairs:
        field, sign, heading = pair.partition("=")
        if not sign or not heading.strip():
            raise WrongUsageError(
                _("“{typed}” does not say which column is what; type it as name=Naam.").format(
                    typed=pair
                )
            )
        found.setdefault(field.strip(), []).append(heading)
    return found


def _say(plan: ImportPlan, *, dry_run: bool) -> None:
    from networkjournal.exchange import say_notes, say_numbers, say_people

    say(f"{plan.source_name} · {say_numbers(plan)}")
    say(*(f"  {line}" for line in (*say_people(plan, _SHOWN), *say_notes(plan, _SHOWN))))
    kept = sum(bool(one.kept) for one in plan.unchanged)
    if kept:
        words = ngettext(
            "{count} stays as it is here, because you changed it; the file says otherwise.",
            "{count} stay as they are here, because you changed them; the file says otherwise.",
            kept,
        )
        say(f"  {words.format(count=kept)}")
    if dry_run:
        say(_("Nothing has been written yet."))
    elif plan.writes_anything:
        say(_("“{undo}” takes all of it back.").format(undo="networkjournal undo"))


def _say_json(
    journal: Journal, plan: ImportPlan, added: Sequence[Record], *, dry_run: bool
) -> None:
    import msgspec

    def plain(one: Struct) -> dict[str, Any]:
        found: dict[str, Any] = msgspec.to_builtins(one)
        return found

    records = plan.records
    updated: list[Record] = [one.new for one in plan.meetings.updated]
    updated += [one.new for one in plan.updated]
    say_json(
        {
            "source": plan.source_name,
            "written": not dry_run,
            "added": [plain(new) if dry_run else document(journal, new) for new in added]
            + [{"table": one.table, "id": one.id, **(one.there or {})} for one in records.new],
            "updated": [plain(new) if dry_run else document(journal, new) for new in updated]
            + [{"table": one.table, "id": one.id, **(one.there or {})} for one in records.changed],
            "contacts": [
                {"name": one.name, "text": one.entry.text, "on": str(one.entry.on)}
                for one in plan.contacts
            ],
            "unchanged": [
                *(document(journal, meeting) for meeting in plan.meetings.unchanged),
            ]
            + [
                document(journal, same.person) if same.person.id else plain(same.person)
                for same in plan.unchanged
            ],
            "skipped": [plain(one) for one in plan.skipped],
            "doubtful": [
                {"line": one.incoming.line, "file": one.incoming.file, "id": one.person.id}
                for one in plan.doubtful
            ],
            "remarks": [plain(one) for one in plan.remarks],
        }
    )
