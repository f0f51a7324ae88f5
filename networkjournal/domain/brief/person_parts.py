"""What a brief says of one person, a part at a time, in the order in which it is useful."""

from collections.abc import Iterator, Sequence
from datetime import date

from networkjournal.domain import called
from networkjournal.domain.book import Book
from networkjournal.domain.brief.draft import Draft, draft, line, short
from networkjournal.domain.brief.sheet import BriefLine
from networkjournal.domain.circles import circle_label
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.fitting import Asked, fit_of, offered_for
from networkjournal.domain.records import Expertise, Person, Profile
from networkjournal.language import _

_NAMED = 40
"""Letters of a name where it stands in a sentence."""


def first_name(person: Person) -> str:
    """What to call someone in a line, cut where it is long."""
    return short(called.first_name(person), _NAMED)


def named(book: Book, person: str) -> str:
    """A person's name as part of a line, also of somebody who was deleted."""
    return short(book.name_of(person), 80)


def there(book: Book, person: str) -> tuple[str, ...]:
    """The id of a person who was not deleted; nothing of another one."""
    return (person,) if person in book.people else ()


def gone(book: Book, person: str, meeting: str) -> Draft:
    """All there is to say of somebody who was deleted: the name."""
    return draft("who", named(book, person), (line(_no_longer(), "", meeting),))


def who(book: Book, person: Person, today: date, *, several: bool) -> Draft:
    """Who they are, and how we met; of one of several people their name stands above it."""
    lines = tuple(_who(book, person, today))
    if not several:
        return draft("who", _("Who {name} is").format(name=first_name(person)), lines)
    return draft("who", short(person.label, 80), lines or (unknown(person),))


def unknown(person: Person) -> BriefLine:
    """What is said of somebody of whom nothing but the name was written down."""
    return line(_only_the_name(), "", person.id)


def _who(book: Book, person: Person, today: date) -> Iterator[BriefLine]:
    role = person.role if person.name else ""
    does = ", ".join(filter(None, (role, person.organisation)))
    if does or person.place:
        yield line(" · ".join(filter(None, (does, person.place))), person.field, person.id)
    elif person.field:
        yield line(person.field, "", person.id)
    culture = _("culture: {name}").format(name=person.culture) if person.culture else ""
    speaks = " · ".join(filter(None, (", ".join(person.languages[:6]), culture)))
    circles = ", ".join(map(circle_label, person.circles[:6]))
    if speaks or circles:
        yield line(speaks or circles, circles if speaks else "", person.id)
    met = _met(book, person, today)
    if met:
        yield met
    if person.standing == "wanted":
        yield _wanted(book, person)
    if person.notes.strip():
        yield line(person.notes, "", person.id)


def _met(book: Book, person: Person, today: date) -> BriefLine | None:
    met = person.met
    if met is None:
        return None
    on = say_date(met.on, today) if met.on else ""
    if met.through:
        through = named(book, met.through)
        if person.standing == "known":
            words = _("you met through {name}").format(name=through)
        else:
            words = _("you heard of them through {name}").format(name=through)
        return line(
            words, " · ".join(filter(None, (met.where, on))), person.id, *there(book, met.through)
        )
    if met.where:
        return line(_("you met: {where}").format(where=met.where), on, person.id)
    return line(_("you met on {date}").format(date=on), "", person.id) if on else None


def _wanted(book: Book, person: Person) -> BriefLine:
    wish = say_allowed((person.wish or "wanted",), "wish")
    if not person.route:
        return line(_("you want to meet them"), wish, person.id)
    words = _("to be met through {name}").format(name=named(book, person.route))
    return line(words, wish, person.id, *there(book, person.route))


def mean(person: Person, profile: Profile | None) -> Draft:
    """What I can mean for them: each need, beside it what of mine answers it and why."""
    title = _("What can I mean for {name}?").format(name=first_name(person))
    return draft("mean", title, _mean(person, profile))


def _mean(person: Person, profile: Profile | None) -> Iterator[BriefLine]:
    expertise: Sequence[Expertise] = profile.expertise if profile else ()
    for need in person.needs:
        offered = offered_for(need, expertise)
        if offered and profile:
            words = _("{need}: you offer {offer}").format(need=short(need), offer=offered.offer)
            yield line(words, offered.reason, person.id, profile.id)
            continue
        fit = fit_of(need, person.offer)
        if fit:
            words = _("{need}: you offer {offer}").format(need=short(need), offer=person.offer)
            yield line(words, fit.reason, person.id)
        else:
            yield line(need, nothing_fits(), person.id)
    if person.offer and not any(fit_of(need, person.offer) for need in person.needs):
        yield line(_("you can offer {offer}").format(offer=person.offer), "", person.id)


def nothing_fits() -> str:
    """What stands beside a need that nothing of mine answers."""
    return _("nothing of yours fits yet")


def tells_nothing(words: BriefLine) -> bool:
    """Whether a line only says that there is nothing to say."""
    return words.note == nothing_fits() or words.words in (_no_longer(), _only_the_name())


def _no_longer() -> str:
    return _("no longer in your journal")


def _only_the_name() -> str:
    return _("nothing but the name is written down")


def differ(person: Person, profile: Profile | None) -> Draft:
    """Where we differ and because of what, then what they know that I do not offer."""
    return draft(
        "differ", _("Where you differ, what they could teach you"), _differ(person, profile)
    )


def _differ(person: Person, profile: Profile | None) -> Iterator[BriefLine]:
    for difference in person.differences:
        yield line(difference.what, difference.because, person.id)
    mine = tuple(one.name for one in profile.expertise) if profile else ()
    for skill in person.skills:
        if Asked(skill).fit(*mine) is None:
            yield line(skill, _("they could teach you"), person.id)


def links(person: Person, *, several: bool) -> Draft:
    """Where they are found, and how they are reached."""
    found = (*person.links, *person.phones, *person.emails)
    title = _("Links of {name}").format(name=first_name(person)) if several else _("Links")
    return draft("links", title, (line(one, "", person.id) for one in found))
