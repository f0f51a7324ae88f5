"""A field of expertise: as a row of the page, and read in full with what drew on it."""

from collections.abc import Iterator, Sequence

from networkjournal.domain.records import Expertise
from networkjournal.language import _, ngettext
from networkjournal.tui.desk import Desk
from networkjournal.tui.known_for.achievement import achievement_row
from networkjournal.tui.log.entry_row import dated_entry_row
from networkjournal.tui.rows import Block
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, wrap

_DRAWN = 100
"""So many lines of the log stand on the page; the log itself, filtered, has all of them."""


def expertise_lines(
    one: Expertise, proofs: int, width: int, *, is_past: bool = False
) -> list[Line]:
    """The name, what others get from it, and what proves it.

    Args:
        one: The field of expertise.
        proofs: How many achievements prove it.
        width: The cells there are.
        is_past: Whether it is of an earlier version, to which nothing is added.
    """
    lines: list[Line] = [((line, "name"),) for line in wrap(one.name, width)]
    lines.extend(((line, "soft"),) for line in wrap(_offer(one), width))
    lines.extend(((line, "soft"),) for line in wrap(_proof(one, proofs, is_past), width))
    return lines


def _offer(one: Expertise) -> str:
    if not one.offer:
        return _("what others get is not written down yet")
    return _("others get: {offer}").format(offer=one.offer)


def _proof(one: Expertise, proofs: int, is_past: bool) -> str:
    if not one.proof and not proofs:
        return _("no proof yet") if is_past else keyed(_("no proof yet · [add] adds one"))
    if not one.proof:
        words = ngettext("proof: {count} achievement", "proof: {count} achievements", proofs)
        return words.format(count=proofs)
    proof = _("proof: {proof}").format(proof=one.proof)
    if not proofs:
        return proof
    count = ngettext("{count} achievement", "{count} achievements", proofs).format(count=proofs)
    return f"{proof} · {count}"


def expertise_page(desk: Desk, one: Expertise, key: str, width: int) -> Iterator[Block]:
    """What others get from it, its proof, and the lines of the log that drew on it.

    Args:
        desk: The journal.
        one: The field of expertise.
        key: What its own row stands for.
        width: The cells there are.
    """
    yield Block([((line, "name"),) for line in wrap(one.name, width)], key)
    yield _heading(_("What others get"))
    yield _prose(one.offer, keyed(_("Not written down yet; [edit] does that.")), width)
    yield _heading(_("Proof"))
    achievements = desk.overview.achievements(one.name)
    if one.proof or not achievements:
        yield _prose(one.proof, keyed(_("No proof yet; [add] adds an achievement.")), width)
    for achievement in achievements:
        yield achievement_row(desk, achievement, width, names_it=False)
    entries = desk.overview.entries_drawing_on(one.name)
    if entries:
        yield _heading(_("From the log"))
    for entry in entries[:_DRAWN]:
        yield Block([dated_entry_row(desk, entry, width)], entry.id)


def _heading(words: str) -> Block:
    return Block([(), ((words, "heading"),)])


def _prose(words: str, otherwise: str, width: int) -> Block:
    ink = "" if words else "soft"
    lines: Sequence[Line] = [((line, ink),) for line in wrap(words or otherwise, width)]
    return Block(lines)
