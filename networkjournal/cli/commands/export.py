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
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.domain.records import Meeting
    from networkjournal.exchange.export import Export
    from networkjournal.exchange.outgoing import FileFormat

_STDOUT = "-"
_FORMATS = "vcf, csv, md, ics, json"


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the file, and what goes into it."""
    parser.add_argument(
        "file",
        metavar=_("FILE"),
        help=_(
            "the file to write; its name says how: .vcf and .csv hold people, .ics what is to"
            " come, .md the journal to read, .json the journal itself; - is standard output"
        ),
    )
    parser.add_argument(
        "query",
        metavar=_("QUERY"),
        nargs="*",
        help=_("only what matches, such as: circle:football; of a .json what names only them"),
    )
    parser.add_argument(
        "--format",
        metavar=_FORMATS.replace(", ", "|"),
        help=_("the format, where the file's name does not say it"),
    )
    parser.add_argument(
        "--vcard",
        metavar="3.0|4.0",
        help=_("which vCard to write; 3.0, which phones read best, unless you say 4.0"),
    )
    parser.add_argument(
        "--meeting",
        metavar="ID",
        action="append",
        default=[],
        help=_("only this meeting, past or cancelled too; repeat it for several"),
    )
    parser.add_argument(
        "--with-sensitive",
        action="store_true",
        help=_("with the circles church, party and peer support; otherwise they stay here"),
    )
    parser.add_argument(
        "--with-notes",
        action="store_true",
        help=_("with notes of people and meetings, and the boxes; otherwise they stay here"),
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
    kind = _format(options)
    if options.meeting and options.query:
        raise WrongUsageError(_("--meeting or a query: one of both."))
    if options.meeting and kind != "ics":
        raise WrongUsageError(_("--meeting goes into a calendar: a file that ends in .ics."))
    if options.vcard not in (None, "3.0", "4.0"):
        raise WrongUsageError(_("--vcard is 3.0 or 4.0."))
    from networkjournal.exchange.export import Exporting
    from networkjournal.exchange.leaving_out import Allowed

    done = Exporting(
        session.journal,
        kind,
        query_of(session, options.query),
        session.today,
        Allowed(sensitive=options.with_sensitive, notes=options.with_notes),
        options.vcard or "3.0",
        _meetings(session, options) if options.meeting else None,
    ).export()
    if not done.counts:
        raise FailedError(_nothing(done, options))
    _say_done(session, _write(session, options, kind, done), kind, done)


def _format(options: Namespace) -> FileFormat:
    from networkjournal.exchange.export import format_of

    said = options.format
    found = format_of(f".{said}") if said else format_of(options.file)
    if found:
        return found
    if said:
        raise WrongUsageError(_("--format is one of: {formats}.").format(formats=_FORMATS))
    if options.file == _STDOUT:
        if options.meeting:
            return "ics"
        raise WrongUsageError(
            _("In which format? --format is one of: {formats}.").format(formats=_FORMATS)
        )
    raise WrongUsageError(
        _(
            "“{file}” does not say which format; give a name that ends in .vcf, .csv, .md, .ics"
            " or .json, or --format."
        ).format(file=cut(clean_line(options.file), 100))
    )


def _meetings(session: Session, options: Namespace) -> list[Meeting]:
    from networkjournal.cli.finding import find_record
    from networkjournal.domain.records import Meeting

    found = (
        find_record(session.journal, word, ["meetings"], part=True) for word in options.meeting
    )
    unique = {one.id: one for one in found if isinstance(one, Meeting)}
    return [*unique.values()]


def _nothing(done: Export, options: Namespace) -> str:
    if done.without_date:
        from networkjournal.exchange.exported_said import say_without_date

        return say_without_date(done.without_date)
    if options.query:
        words = cut(clean_line(" ".join(options.query)), 100)
        return _("Nothing for such a file matches “{x}”; nothing was written.").format(x=words)
    return _("There is nothing for such a file yet; nothing was written.")


def _write(session: Session, options: Namespace, kind: FileFormat, done: Export) -> str:
    """Write it; gives where, nothing if that is standard output."""
    if options.file == _STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(done.data)
        sys.stdout.buffer.flush()
        return ""
    from networkjournal.exchange.export import write_export
    from networkjournal.exchange.writing import NotWritten, ThereAlready

    path = session.path(options.file)
    try:
        written = write_export(path, done.data, kind, session.journal_path, replace=options.replace)
    except ThereAlready as refused:
        over = _("--replace writes over it.")
        raise FailedError(f"{refused} {over}") from None
    except NotWritten as refused:
        raise FailedError(str(refused)) from None
    return str(written)


def _say_done(session: Session, written: str, kind: FileFormat, done: Export) -> None:
    from networkjournal.exchange.exported_said import (
        say_counts,
        say_left_out,
        say_unsaid,
        say_without_date,
    )

    left = done.left
    if session.as_json and written:
        say_json(
            {
                "file": written,
                "format": kind,
                "counts": done.counts,
                "left_out": {
                    "circles": sorted(left.circles),
                    "notes_of_people": left.people,
                    "notes_of_meetings": left.meetings,
                    "meetings_without_date": done.without_date,
                },
                "unsaid": done.unsaid,
            }
        )
        return
    if written:
        words = _("{what} written to {file}")
        say(words.format(what=say_counts(done.counts), file=written))
    if left:
        options = ["--with-sensitive"] if left.circles else []
        options += ["--with-notes"] if left.people or left.meetings else []
        along = _("{options} would take that along.").format(options=" ".join(options))
        remark(f"{say_left_out(left)} {along}")
    if done.unsaid:
        remark(say_unsaid(done.unsaid))
    if done.without_date:
        remark(say_without_date(done.without_date))
