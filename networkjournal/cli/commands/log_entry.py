"""``sow``, ``harvest``, ``insight``, ``talk``: a line of the log."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from msgspec.structs import replace

from networkjournal.cli.fields import (
    add_field_options,
    said_value,
    set_field,
    set_said_fields,
)
from networkjournal.cli.finding import find_sowing, finder
from networkjournal.cli.sentences import Sentence, add_sentence, add_with, doubts, understand
from networkjournal.cli.session import Session
from networkjournal.cli.written import IN_A_LINE, say_written
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Entry, EntryKind, Record
from networkjournal.domain.text import cut
from networkjournal.language import N_, _

if TYPE_CHECKING:
    from networkjournal.domain.sentence.captured import Captured

KINDS: dict[str, EntryKind] = {
    "sow": "sowing",
    "harvest": "harvest",
    "insight": "insight",
    "talk": "talk",
}

WRITTEN: dict[EntryKind, str] = {
    "sowing": N_("Sowed: {text}"),
    "harvest": N_("Harvested: {text}"),
    "insight": N_("Insight: {text}"),
    "talk": N_("Talk: {text}"),
    "scan": N_("Scanned: {text}"),
}

_ELSEWHERE = ("kind", "text", "people", "sowings", "found")
"""Fields that have an option of another name, or none."""

_OF_SOWINGS = ("gift", "asked", "state", "let_go_on")
_NOT_OF: dict[str, tuple[str, ...]] = {
    "sow": ("surprise", "use", "how"),
    "harvest": (*_OF_SOWINGS, "use", "how"),
    "insight": (*_OF_SOWINGS, "size", "how"),
    "talk": (*_OF_SOWINGS, "size", "surprise", "use"),
}


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add the sentence, and options that go before what it says."""
    add_sentence(parser)
    add_with(parser)
    if command == "harvest":
        parser.add_argument(
            "--from-sowing",
            metavar="ID",
            action="append",
            default=[],
            help=_("a sowing that made it possible; repeat it for several"),
        )
    add_field_options(parser, Entry, (*_ELSEWHERE, *_NOT_OF[command]))


def run(session: Session, options: Namespace) -> None:
    """Write the entry down, and whoever is new with it.

    Raises:
        FieldError: a value that its field cannot have, or a day that is still to come.
        NotFoundError: a name or id that fits nothing, or several.
    """
    from networkjournal.domain.dates.past_days import read_past_day
    from networkjournal.domain.dates.reading import Direction
    from networkjournal.domain.sentence.entry import entry_from
    from networkjournal.domain.sentence.forms import ENTRY

    sentence = understand(
        session,
        options.sentence,
        form=ENTRY,
        direction=Direction.PAST,
        add_new=options.new,
        with_=options.with_,
    )
    on = said_value(options, "on")
    entry = entry_from(
        sentence.said,
        KINDS[session.command],
        session.today,
        on=None if on is None else read_past_day(on, session.today),
        resolve=finder(session.journal),
    )
    entry = set_field(session, entry, "text", "=", entry.text)
    entry = set_said_fields(session, entry, options)
    if session.command == "harvest" and options.from_sowing:
        sowings = (find_sowing(session.journal, word).id for word in options.from_sowing)
        entry = replace(entry, sowings=tuple(dict.fromkeys(sowings)))
    line = _(WRITTEN[entry.kind]).format(text=cut(entry.text, IN_A_LINE))
    ties = _ties_made(session, entry, sentence)
    with session.journal.change(line) as change:
        sentence.put_newcomers(change)
        entry = change.put(entry)
        for tie in ties:
            change.put(tie)
    knows = _("they know each other now") if ties else ""
    say_written(session, entry, line, *_circumstances(session, entry, sentence.said), knows)


def _ties_made(session: Session, entry: Entry, sentence: Sentence) -> list[Record]:
    """The tie of two whom this introduces to each other, if it does and they have none."""
    if entry.gift != "introduction":
        return []
    from networkjournal.domain.introducing import with_ties

    journal = session.journal
    people = {*journal.people, *(one.id for one in sentence.newcomers)}
    return with_ties([entry], journal.entries, journal.ties.values(), people)[1:]


def _circumstances(session: Session, entry: Entry, said: Captured) -> list[str]:
    """What was understood beside the words: with whom, when, how long, and the rest."""
    name_of = session.journal.name_of
    minutes = "" if entry.minutes is None else _("{minutes} min").format(minutes=entry.minutes)
    words: dict[str, str | None] = {"gift": entry.gift, "size": entry.size, "how": entry.how}
    if entry.state != "waiting":
        words["state"] = entry.state
    yes_or_no = {"asked": entry.asked, "surprise": entry.surprise or None}
    return [
        ", ".join(map(name_of, entry.people)),
        say_date(entry.day, session.today, "long"),
        *doubts(said),
        minutes,
        entry.expertise,
        *(f"#{tag}" for tag in entry.tags),
        *(say_allowed([word], field) for field, word in words.items() if word),
        *(
            f"{say_field(field)}: {_('yes') if yes else _('no')}"
            for field, yes in yes_or_no.items()
            if yes is not None
        ),
        *(f"{say_field('sowings')}: {cut(name_of(one), 60)}" for one in entry.sowings),
        f"{say_field('goal')}: {cut(name_of(entry.goal), 60)}" if entry.goal else "",
        f"{say_field('use')}: {cut(entry.use, 60)}" if entry.use else "",
    ]
