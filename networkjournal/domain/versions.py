"""The versions of how one wants to be known: the newest, and what each changed, in plain words."""

from collections.abc import Iterable, Iterator

from networkjournal.domain.circles import circle_label
from networkjournal.domain.records import Expertise, Profile
from networkjournal.domain.search.order import ORDER
from networkjournal.domain.text import fold
from networkjournal.language import _


def newest(versions: Iterable[Profile]) -> Profile | None:
    """Today's version, which is the newest; None where nobody wrote one."""
    return max(versions, key=ORDER["profile"], default=None)


def changes_between(before: Profile, after: Profile) -> list[str]:
    """One sentence for each thing that changed; one that says so where nothing did."""
    found = [*_statement(before, after), *_expertise(before, after)]
    for old, new, was, is_new in (
        (
            before.giving,
            after.giving,
            _("Your word for giving was: {words}"),
            _("New: your word for giving"),
        ),
        (before.field, after.field, _("Your field was: {words}"), _("New: your field")),
        (
            _circles(before),
            _circles(after),
            _("The circles of your trade were: {words}"),
            _("New: the circles of your trade"),
        ),
    ):
        if old != new:
            found.append(was.format(words=old) if old else is_new)
    if not found and before.expertise != after.expertise:
        return [_("The same fields in another order.")]
    return found or [_("The same words; they still held.")]


def _statement(before: Profile, after: Profile) -> Iterator[str]:
    if before.statement == after.statement:
        return
    if before.statement:
        yield _("Before it read: “{words}”").format(words=before.statement)
    else:
        yield _("New: the sentence itself")


def _expertise(before: Profile, after: Profile) -> Iterator[str]:
    old = {fold(one.name): one for one in before.expertise}
    new = {fold(one.name): one for one in after.expertise}
    for key, one in new.items():
        if key not in old:
            yield _("New: {name}").format(name=one.name)
    for key, one in old.items():
        if key not in new:
            yield _("No longer: {name}").format(name=one.name)
    for key, one in new.items():
        if key in old:
            yield from _one_expertise(old[key], one)


def _one_expertise(before: Expertise, after: Expertise) -> Iterator[str]:
    name = after.name
    if before.name != after.name:
        yield _("{name} was called {before}").format(name=name, before=before.name)
    if before.offer != after.offer:
        yield (
            _("{name}, what others got: {before}").format(name=name, before=before.offer)
            if before.offer
            else _("{name}: what others get was written down").format(name=name)
        )
    if before.proof != after.proof:
        yield (
            _("{name}, the proof was: {before}").format(name=name, before=before.proof)
            if before.proof
            else _("{name}: proof was written down").format(name=name)
        )


def _circles(profile: Profile) -> str:
    return ", ".join(map(circle_label, profile.circles))
