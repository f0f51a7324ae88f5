"""``import``: takes in people and meetings from files of other programs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from networkjournal.cli.documents import document
from networkjournal.cli.faults import DONE, FAILED, FailedError, WrongUsageError
from networkjournal.cli.output import say, say_json
from networkjournal.cli.session import Session
from networkjournal.domain.circles import circle_named
from networkjournal.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from msgspec import Struct

    from networkjournal.domain.records import Record
    from networkjournal.exchange import ImportPlan
    from networkjournal.journal import Journal

_SHOWN = 20
"""So many people are listed by name; of more, ``--json`` lists all."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the files, and how to read them."""
    parser.add_argument(
        "files",
        metavar=_("FILE"),
        nargs="+",
        help=_("a file such as LinkedIn's Connections.csv, or an .ics"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=_("say what would be taken in, and write nothing")
    )
    parser.add_argument(
        "--format",
        metavar=_("FORMAT"),
        help=_(
            "read the files as this format: linkedin, vcard, google, thunderbird, outlook, "
            "facebook, x or ics"
        ),
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

    if options.format is not None and options.format not in format_keys():
        raise WrongUsageError(
            _("--format is one of: {formats}.").format(formats=", ".join(format_keys()))
        )
    try:
        incoming = read_import([session.path(file) for file in options.files], options.format)
    except ImportRefused as refused:
        raise FailedError(str(refused)) from None
    journal = session.journal
    plan = plan_import(incoming, journal, session.today)
    before = frozenset(journal.people) | frozenset(journal.meetings)
    if not options.dry_run:
        circles = [circle_named(circle) for circle in options.circle]
        apply_plan(plan, journal, circles, options.tag)
    if session.as_json:
        here: list[Record] = [*journal.meetings.values(), *journal.people.values()]
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


def _say(plan: ImportPlan, *, dry_run: bool) -> None:
    from networkjournal.exchange import say_notes, say_numbers, say_people

    say(f"{plan.source_name} · {say_numbers(plan)}")
    say(*(f"  {line}" for line in (*say_people(plan, _SHOWN), *say_notes(plan, _SHOWN))))
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

    updated: list[Record] = [one.new for one in plan.meetings.updated]
    updated += [one.new for one in plan.updated]
    say_json(
        {
            "source": plan.source_name,
            "written": not dry_run,
            "added": [plain(new) if dry_run else document(journal, new) for new in added],
            "updated": [plain(new) if dry_run else document(journal, new) for new in updated],
            "unchanged": [
                *(document(journal, meeting) for meeting in plan.meetings.unchanged),
            ]
            + [
                document(journal, same.person) if same.person.id else plain(same.person)
                for same in plan.unchanged
            ],
            "skipped": [plain(one) for one in plan.skipped],
            "remarks": [plain(one) for one in plan.remarks],
        }
    )
