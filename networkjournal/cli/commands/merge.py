"""``merge``: takes in a copy of the journal that was changed elsewhere."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from networkjournal.cli.output import say, say_json
from networkjournal.cli.session import Session
from networkjournal.language import _, ngettext


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the file."""
    parser.add_argument(
        "file", metavar=_("FILE"), help=_("the other journal, such as a sync tool's conflict copy")
    )


def run(session: Session, options: Namespace) -> None:
    """Take it in, a backup first; the other file stays as it is."""
    file = session.path(options.file)
    description = _("Merged {file}").format(file=file.name)
    touched = session.journal.merge_file(file, description)
    counts = {table: len(ids) for table, ids in touched.items() if ids and table != "deleted"}
    if session.as_json:
        say_json({table: sorted(ids) for table, ids in touched.items() if ids})
        return
    total = sum(counts.values())
    if not total:
        say(_("{file} has nothing new.").format(file=file))
        return
    line = ngettext(
        "{count} record taken in from {file}", "{count} records taken in from {file}", total
    )
    say(line.format(count=total, file=file))
