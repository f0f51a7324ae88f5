"""The page of a person: what one can mean for them comes first."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.fitting import fits, offer_for, searches_for
from networkjournal.domain.records import Person
from networkjournal.domain.wishes import is_open
from networkjournal.language import _
from networkjournal.tui.contacts.person_between import differ, keeping_up
from networkjournal.tui.contacts.person_log import ahead, more, together
from networkjournal.tui.contacts.person_network import network
from networkjournal.tui.desk import Desk
from networkjournal.tui.record_page import labelled
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.saying import say_word
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, Span, fit, said, spread, wrap


def person_page(desk: Desk, person: Person, width: int) -> list[Block]:
    """Everything about someone, in the order in which it is useful."""
    return [
        Block(_head(desk, person, width), person.id),
        *_mean_for(desk, person, width),
        *_hope(desk, person, width),
        *differ(desk, person, width),
        *keeping_up(desk, person, width),
        *network(desk, person, width),
        *ahead(desk, person, width),
        *together(desk, person, width),
        *more(desk, person, width),
    ]


def _head(desk: Desk, person: Person, width: int) -> list[Line]:
    last = desk.overview.last_contact(person.id)
    when = (
        _("last contact {date}").format(date=say_date(last, desk.today, "weekday")) if last else ""
    )
    name = ((said(person.label, 120), "name"),)
    lines: list[Line] = [spread(name, ((when, "soft"),), width)]
    if cell_len(person.label) + cell_len(when) + 2 > width:
        lines = [*([((line, "name"),) for line in wrap(said(person.label, 120), width)])]
        if when:
            lines.append(((when, "soft"),))
    role = ", ".join(filter(None, (person.role if person.name else "", person.organisation)))
    languages = ", ".join(person.languages[:6])
    words = " · ".join(said(part) for part in (role, person.place, languages) if part)
    lines.extend(((line, ""),) for line in (wrap(words, width) if words else ()))
    return lines


def _mean_for(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    yield heading_block(_("What can I mean for {name}?").format(name=said(first_name(person), 40)))
    if not person.needs and not person.offer:
        words = keyed(_("Not known yet. [edit] writes down what {name} needs."))
        yield Block([((words.format(name=said(first_name(person), 40)), "soft"),)])
    profile = desk.overview.profile()
    expertise = profile.expertise if profile else ()
    for need in person.needs:
        offer = offer_for(need, expertise)
        answer: Sequence[Span] = (
            (("● ", "due"), (_("you offer: {offer}").format(offer=said(offer, 80)), ""))
            if offer
            else ((_("nothing of yours fits yet"), "soft"),)
        )
        yield _answered(need, answer, width)
    if person.offer:
        yield from labelled(_("You can offer"), person.offer, width)


def _answered(asked: str, answer: Sequence[Span], width: int) -> Block:
    """What is asked on the left, what answers it on the right; below it where that is long."""
    half = max(width * 9 // 20, 20)
    if cell_len(asked) <= half - 2:
        gap = " " * (half - cell_len(said(asked)))
        return Block([fit(((said(asked), ""), (gap, ""), *answer), width)])
    lines: list[Line] = [((line, ""),) for line in wrap(said(asked), width)]
    return Block([*lines, fit((("  ", ""), *answer), width)])


def _hope(desk: Desk, person: Person, width: int) -> Iterator[Block]:
    """What they know beside what I look for, and how far it is with who I want to meet."""
    searches = desk.journal.searches.values() if desk.overview.log_is_open else ()
    looked_for = searches_for(person, searches)
    wanted = _wanted(desk, person)
    if not (person.skills or looked_for or wanted):
        return
    yield heading_block(_("What I hope for"))
    if wanted:
        yield from labelled(_("To meet"), wanted, width)
    left = list(looked_for)
    for skill in person.skills:
        found = [search for search in looked_for if fits(search.what, skill)]
        left = [search for search in left if search not in found]
        whats = ", ".join(said(search.what, 60) for search in found)
        words = _("you look for: {what}").format(what=whats)
        yield _answered(skill, (("● ", "due"), (words, "")) if found else (), width)
    for search in left:
        yield from labelled(_("You look for"), search.what, width)


def _wanted(desk: Desk, person: Person) -> str:
    """Through whom one could meet somebody one wants to meet, and how far that is."""
    if person.standing != "wanted" and not is_open(person):
        return ""
    through = said(desk.journal.name_of(person.route), 60) if person.route else ""
    words = (
        _("through {name}").format(name=through) if through else "",
        say_word("wish", person.wish or "wanted"),
    )
    return " · ".join(filter(None, words))
