"""``brief``: one page about someone, or about a meeting, as text, Markdown or JSON."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.finding import find_record
from networkjournal.cli.output import GAP, WIDTH, line_width, say, say_json, wrapped
from networkjournal.cli.session import Session
from networkjournal.domain.records import Meeting, Person
from networkjournal.language import _

if TYPE_CHECKING:
    from networkjournal.domain.brief import Brief, BriefLine, BriefPart

_FORMATS = ("text", "md")


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add whom or which meeting it is about, and how it is to be written."""
    parser.add_argument(
        "id", metavar="ID", help=_("a person by name or id, or a meeting by its id")
    )
    parser.add_argument(
        "--format", choices=_FORMATS, metavar="text|md", help=_("as text, or as Markdown")
    )


def run(session: Session, options: Namespace) -> None:
    """Say the brief.

    Raises:
        NotFoundError: nobody answers to the name, or several do; then the line names them.
        WrongUsageError: two formats at a time.
    """
    from networkjournal.domain.brief import brief_of
    from networkjournal.domain.brief.meeting_parts import briefed
    from networkjournal.journal.book_about import BookAbout

    if session.as_json and options.format:
        raise WrongUsageError(_("Either --json or --format, not both."))
    journal = session.journal
    about = find_record(journal, options.id, ["people", "meetings"], part=True)
    assert isinstance(about, Person | Meeting)
    people = briefed(about) if isinstance(about, Meeting) else (about.id,)
    book = BookAbout(journal, people, session.today)
    brief = brief_of(book, book, about, session.today)
    if session.as_json:
        say_json(brief)
    elif options.format == "md":
        say(*_markdown(brief))
    else:
        say(*_text(brief))


def _text(brief: Brief) -> Iterator[str]:
    """Lines for a terminal or a printer: what goes on below itself is moved in."""
    width = min(line_width(), WIDTH)
    yield from wrapped(brief.title, width)
    for part in brief.parts:
        yield ""
        before = GAP if _is_below_a_name(brief, part) else ""
        yield from (before + title for title in wrapped(part.title, width - len(before)))
        before += GAP
        for line in part.lines:
            first, *rest = wrapped(_in_one(line), width - len(before) - len(GAP))
            yield before + first
            yield from (before + GAP + more for more in rest)


def _is_below_a_name(brief: Brief, part: BriefPart) -> bool:
    """Whether a part belongs to one of several people, whose name stands above it."""
    return len(brief.people) > 1 and bool(part.person) and part.name not in ("who", "links")


def _in_one(line: BriefLine) -> str:
    return f"{line.words} · {line.note}" if line.note else line.words


def _markdown(brief: Brief) -> Iterator[str]:
    from networkjournal.exchange.markdown_text import escaped

    yield f"# {escaped(brief.title)}"
    for part in brief.parts:
        yield ""
        yield f"{'###' if _is_below_a_name(brief, part) else '##'} {escaped(part.title)}"
        yield ""
        for line in part.lines:
            note = f" *({escaped(line.note)})*" if line.note else ""
            yield f"- {escaped(line.words)}{note}"
