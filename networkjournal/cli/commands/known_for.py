"""``known-for``: how one wants to be known, and writing a new version of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from msgspec.structs import replace

from networkjournal.cli.documents import say_record
from networkjournal.cli.faults import WrongUsageError
from networkjournal.cli.fields import set_field
from networkjournal.cli.output import say, say_fields, say_json
from networkjournal.cli.profile import present_profile
from networkjournal.cli.session import Session
from networkjournal.cli.words import ON_HELP
from networkjournal.cli.written import say_written
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.past_days import read_past_day
from networkjournal.domain.limits import MOST_EXPERTISE
from networkjournal.domain.records import Expertise, Profile
from networkjournal.domain.text import clean_line, fold
from networkjournal.language import _


def arguments(parser: ArgumentParser, command: str) -> None:
    """Add what a new version says; without any the present one is shown."""
    text = _("TEXT")
    parser.add_argument("--statement", metavar=text, help=_("how you want to be known"))
    parser.add_argument("--field", metavar=text, help=_("your field of work"))
    parser.add_argument(
        "--circle",
        "--circles",
        dest="circles",
        metavar=text,
        action="append",
        help=_("a circle that is your own trade; repeat it for several"),
    )
    parser.add_argument(
        "--expertise",
        metavar=_("“NAME: OFFER”"),
        action="append",
        help=_("a field of expertise and what others get from it; repeat it, five at most"),
    )
    parser.add_argument("--giving", metavar=text, help=_("generous or frugal, in your own words"))
    parser.add_argument("--since", metavar=_("DAY"), help=_(ON_HELP))


def run(session: Session, options: Namespace) -> None:
    """Show today's version, or write a new one that keeps what was not said.

    Raises:
        WrongUsageError: more expertise than one can be known for, or one without a name.
        FieldError: a field cannot hold what was said.
    """
    journal = session.journal
    present = present_profile(journal)
    said = (options.statement, options.field, options.circles, options.expertise, options.giving)
    if all(value is None for value in (*said, options.since)):
        _show(session, present)
        return
    before = present or Profile()
    since = session.today
    if options.since is not None:
        since = read_past_day(options.since, session.today, "since")
    new = replace(before, id="", created="", updated="", since=since)
    for field, value in (
        ("statement", options.statement),
        ("field", options.field),
        ("circles", None if options.circles is None else ", ".join(options.circles)),
        ("giving", options.giving),
    ):
        if value is not None:
            new = set_field(session, new, field, "=", value)
    if options.expertise is not None:
        new = replace(new, expertise=_expertise(options.expertise, before))
    line = _("Known for, a new version")
    with journal.change(line) as change:
        new = change.put(new)
    say_written(session, new, line, *(skill.name for skill in new.expertise))


def _expertise(said: list[str], before: Profile) -> tuple[Expertise, ...]:
    proofs = {fold(skill.name): skill for skill in before.expertise}
    found: dict[str, Expertise] = {}
    for words in said:
        name, _colon, offer = (clean_line(part) for part in words.partition(":"))
        if not name:
            raise WrongUsageError(_("An expertise is written as “name: what others get from it”."))
        known = proofs.get(fold(name), Expertise(name=name))
        found[fold(name)] = replace(known, name=name, offer=offer or known.offer)
    if len(found) > MOST_EXPERTISE:
        raise WrongUsageError(_("One to five fields of expertise; more is hard to be known for."))
    return tuple(found.values())


def _show(session: Session, profile: Profile | None) -> None:
    if session.as_json:
        if profile is None:
            say_json({})
        else:
            say_record(session.journal, profile)
        return
    if profile is None:
        say(_("How do you want to be known?"), _("One field is enough to begin."))
        return
    say_fields(
        [
            (_("Statement"), profile.statement),
            (_("Field"), profile.field),
            (_("Circles"), ", ".join(map(circle_label, profile.circles))),
            (_("Giving"), profile.giving),
            (_("Since"), profile.since.isoformat() if profile.since else ""),
        ]
    )
    for skill in profile.expertise:
        say("", skill.name)
        say_fields([(_("others get"), skill.offer), (_("proof"), skill.proof or _("no proof yet"))])
