"""``export``: writes records for other programs, the format told by the file's name."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from networkjournal.cli.faults import FailedError, WrongUsageError
from networkjournal.cli.output import remark, say, say_json
from networkjournal.cli.queries import query_of
from networkjournal.cli.session import Session
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _, ngettext

if TYPE_CHECKING:
    from networkjournal.domain.records import Meeting
    from networkjournal.exchange.calendar_out import CalendarFile

_STDOUT = "-"


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the file, and what goes into it."""
    parser.add_argument(
        "file", metavar=_("FILE"), help=_("the file to write, ending in .ics; - is standard output")
    )
    parser.add_argument(
        "query",
        metavar=_("QUERY"),
        nargs="*",
        help=_("only the coming meetings that match, such as: with:anna"),
    )
    parser.add_argument(
        "--meeting",
        metavar="ID",
        action="append",
        default=[],
        help=_("this meeting, past or cancelled too; repeat it for several"),
    )
    parser.add_argument(
        "--with-notes",
        action="store_true",
        help=_("with what you prepared and noted; otherwise that stays here"),
    )
    parser.add_argument(
        "--replace", action="store_true", help=_("write over any file that is there")
    )


def run(session: Session, options: Namespace) -> None:
    """Write the file.

    Raises:
        WrongUsageError: this version does not write such files.
        NotFoundError: there is no such meeting.
        FailedError: nothing could be written.
    """
    _refuse_other_formats(options.file)
    if options.meeting and options.query:
        raise WrongUsageError(_("--meeting or a query: one of both."))
    from networkjournal.exchange.calendar_out import calendar_of

    chosen = _chosen(session, options)
    calendar = calendar_of(chosen, session.journal, with_notes=options.with_notes)
    if not calendar.meetings:
        raise FailedError(_nothing(calendar, options))
    written = _write(session, options, calendar)
    if session.as_json and written:
        say_json(
            {
                "file": written,
                "meetings": [meeting.id for meeting in calendar.meetings],
                "left_out": [meeting.id for meeting in calendar.without_date],
            }
        )
        return
    count = len(calendar.meetings)
    if written:
        words = ngettext(
            "{count} meeting written to {file}", "{count} meetings written to {file}", count
        )
        say(words.format(count=count, file=written))
    if calendar.without_date:
        remark(_without_date(len(calendar.without_date)))


def _refuse_other_formats(file: str) -> None:
    if file != _STDOUT and not file.lower().endswith(".ics"):
        raise WrongUsageError(
            _("This version writes calendars: give a file that ends in .ics, not “{file}”.").format(
                file=cut(clean_line(file), 100)
            )
        )


def _chosen(session: Session, options: Namespace) -> list[Meeting]:
    from networkjournal.cli.finding import find_record
    from networkjournal.domain.records import Meeting
    from networkjournal.domain.search.index import SearchIndex
    from networkjournal.exchange.calendar_out import coming

    journal = session.journal
    if options.meeting:
        found = (find_record(journal, word, ["meetings"], part=True) for word in options.meeting)
        unique = {one.id: one for one in found if isinstance(one, Meeting)}
        return [*unique.values()]
    query = query_of(session, options.query)
    return coming(SearchIndex(journal).meetings_matching(query), session.today)


def _nothing(calendar: CalendarFile, options: Namespace) -> str:
    if calendar.without_date:
        return _without_date(len(calendar.without_date))
    if options.query:
        words = cut(clean_line(" ".join(options.query)), 100)
        return _("No coming meeting matches “{x}”; nothing was written.").format(x=words)
    return _("No coming meetings; nothing was written.")


def _without_date(count: int) -> str:
    return ngettext(
        "{count} meeting has no date yet, and is in no calendar.",
        "{count} meetings have no date yet, and are in no calendar.",
        count,
    ).format(count=count)


def _write(session: Session, options: Namespace, calendar: CalendarFile) -> str:
    """Write it; gives where, nothing if that is standard output."""
    from networkjournal.exchange.calendar_out import PRODUCT
    from networkjournal.exchange.writing import NotWritten, write_out

    if options.file == _STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(calendar.data)
        sys.stdout.buffer.flush()
        return ""
    path = session.path(options.file)
    if path.exists() and session.journal_path.exists() and path.samefile(session.journal_path):
        raise FailedError(_("{file} is the journal itself; give another name.").format(file=path))
    try:
        written = write_out(path, calendar.data, PRODUCT.encode(), replace=options.replace)
    except NotWritten as refused:
        raise FailedError(str(refused)) from None
    return str(written)
