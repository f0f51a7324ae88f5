"""One version of how one wants to be known, read in full."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Profile
from networkjournal.domain.review import written_on
from networkjournal.domain.versions import changes_between
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.known_for.expertise import expertise_lines
from networkjournal.tui.record_page import labelled
from networkjournal.tui.rows import Block
from networkjournal.tui.text import Line, said, wrap


def statement_lines(profile: Profile, width: int) -> list[Line]:
    """The sentence in which one says it, as the words of a person."""
    return [((line, "quote"),) for line in wrap(f"“{profile.statement}”", width)]


def say_when(desk: Desk, version: Profile, after: Profile | None) -> str:
    """From when a version held, and until when."""
    day = written_on(version)
    since = say_date(day, desk.today, "short") if day else ""
    end = written_on(after) if after is not None else None
    if end is None:
        return _("since {date}").format(date=since) if since else ""
    until = say_date(end, desk.today, "short")
    if not since:
        return _("until {date}").format(date=until)
    return _("{since} to {until}").format(since=since, until=until)


def version_page(
    desk: Desk, profile: Profile, width: int, *, has_expertise: bool = True
) -> list[Block]:
    """The sentence, the fields of expertise, and what changed since the version before.

    Args:
        desk: The journal.
        profile: The version.
        width: The cells there are.
        has_expertise: Whether to show its fields of expertise too.
    """
    versions = list(desk.overview.versions())
    ids = [one.id for one in versions]
    at = ids.index(profile.id) if profile.id in ids else 0
    after = versions[at - 1] if at else None
    before = versions[at + 1] if at + 1 < len(versions) else None
    return [
        Block(_head(desk, profile, after, width), profile.id),
        *(_expertise(desk, profile, after, width) if has_expertise else ()),
        *_rest(profile, width),
        *_changes(before, profile, width),
        *([] if after else _earlier(desk, versions, width)),
    ]


def _head(desk: Desk, profile: Profile, after: Profile | None, width: int) -> list[Line]:
    lines = statement_lines(profile, width) if profile.statement else []
    when = say_when(desk, profile, after)
    if when:
        lines.append(((when, "soft"),))
    return lines or [((_("Known for"), "name"),)]


def _expertise(desk: Desk, profile: Profile, after: Profile | None, width: int) -> Iterator[Block]:
    end = (written_on(after) if after else None) or date.max
    for one in profile.expertise:
        proofs = sum(
            (proof.on or date.min) <= end for proof in desk.overview.achievements(one.name)
        )
        yield Block([(), *expertise_lines(one, proofs, width, is_past=after is not None)])


def _rest(profile: Profile, width: int) -> Iterator[Block]:
    circles = ", ".join(map(circle_label, profile.circles))
    rest = (
        (_("Giving"), profile.giving),
        (_("Your field"), profile.field),
        (_("Trade circles"), circles),
    )
    blocks = [block for label, words in rest if words for block in labelled(label, words, width)]
    if blocks:
        yield Block([()])
        yield from blocks


def _changes(before: Profile | None, profile: Profile, width: int) -> Iterator[Block]:
    if before is None:
        return
    yield Block([(), ((_("What changed"), "heading"),)])
    for sentence in changes_between(before, profile):
        yield Block([((line, ""),) for line in wrap(sentence, width)])


def _earlier(desk: Desk, versions: Sequence[Profile], width: int) -> Iterator[Block]:
    if len(versions) > 1:
        yield Block([(), ((_("Earlier versions"), "heading"),)])
    for after, version in pairwise(versions):
        yield version_row(desk, version, after, width)


def version_row(desk: Desk, version: Profile, after: Profile | None, width: int) -> Block:
    """When it held, and its sentence; where it has none, its fields."""
    names = " · ".join(said(one.name, 60) for one in version.expertise)
    words: list[Line] = (
        statement_lines(version, width)
        if version.statement
        else [((line, ""),) for line in wrap(names, width)]
    )
    return Block([((say_when(desk, version, after), "soft"),), *words], version.id)
