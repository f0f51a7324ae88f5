"""``check``: whether the journal is whole, and getting out of a damaged one what is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence

from networkjournal.cli.columns import say_columns
from networkjournal.cli.faults import DONE, FAILED, FailedError
from networkjournal.cli.output import remark, say, say_json
from networkjournal.cli.session import Session
from networkjournal.domain.likeness import Likeness, likenesses_within
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import _, ngettext

_NAMED, _NAME = 20, 40

_TABLES: dict[str, Callable[[int], str]] = {
    "people": lambda count: ngettext("person", "people", count),
    "ties": lambda count: ngettext("tie", "ties", count),
    "profile": lambda count: ngettext("version of known for", "versions of known for", count),
    "achievements": lambda count: ngettext("achievement", "achievements", count),
    "entries": lambda count: ngettext("log entry", "log entries", count),
    "meetings": lambda count: ngettext("meeting", "meetings", count),
    "steps": lambda count: ngettext("step", "steps", count),
    "groups": lambda count: ngettext("group", "groups", count),
    "searches": lambda count: ngettext("thing you look for", "things you look for", count),
    "goals": lambda count: ngettext("goal", "goals", count),
    "lookbacks": lambda count: ngettext("week looked back on", "weeks looked back on", count),
}
"""What so many records of a table are called."""


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add where to write what is whole."""
    parser.add_argument(
        "--salvage",
        metavar=_("FILE"),
        help=_("write every whole record to a new journal in this file"),
    )


def run(session: Session, options: Namespace) -> int:
    """Check every record; say the counts, or the one line that tells what is wrong."""
    if options.salvage is not None:
        return _salvage(session, options.salvage)
    path = session.journal_path
    if not path.exists() and not path.is_symlink():
        raise FailedError(_("There is no journal at {file} yet.").format(file=path))
    journal = session.journal
    journal.check()
    counts = {name: len(journal.table(name)) for name in _TABLES}
    alike = likenesses_within(journal.people.values())
    if session.as_json:
        say_json({
            "whole": True,
            "path": str(path),
            "counts": counts,
            "alike": [{"people": [one.a.id, one.b.id], "reasons": one.reasons} for one in alike],
        })  # fmt: skip
        return DONE
    say(_("{file} is whole.").format(file=path))
    say_columns([(str(count).rjust(8), _TABLES[name](count)) for name, count in counts.items()])
    _say_alike(alike)
    return DONE


def _say_alike(alike: Sequence[Likeness]) -> None:
    """Name those who seem to be here twice; the app makes one of two, or keeps both."""
    if not alike:
        return
    from networkjournal.tui.commands import BY_ID

    line = ngettext(
        "{count} pair looks like one person; in the app {key} makes one of two, or keeps both:",
        "{count} pairs look like one person; in the app {key} makes one of two, or keeps both:",
        len(alike),
    )
    say(line.format(count=len(alike), key=BY_ID["doubles"].shown_keys[0]))
    for one in alike[:_NAMED]:
        names = f"{cut(one.a.label, _NAME)} · {cut(one.b.label, _NAME)}"
        say(f"  {clean_line(names)}: {one.say_reasons()}")
    more = len(alike) - _NAMED
    if more > 0:
        say("  " + ngettext("and {count} more", "and {count} more", more).format(count=more))


def _salvage(session: Session, word: str) -> int:
    from networkjournal.journal.salvage import salvage

    to = session.path(word)
    found = salvage(session.journal_path, to)
    if session.as_json:
        say_json({"path": str(to), "counts": found.counts, "broken": found.broken})
    else:
        line = ngettext(
            "{count} whole record is now in {file}.",
            "{count} whole records are now in {file}.",
            found.total,
        )
        say(line.format(count=found.total, file=to))
    if found.broken:
        line = ngettext(
            "{count} record was broken and is not in it.",
            "{count} records were broken and are not in it.",
            found.broken,
        )
        remark(line.format(count=found.broken))
    return DONE if found.total else FAILED
