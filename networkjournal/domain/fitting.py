"""What one person has beside what another asks for: texts fit when they share a telling word."""

from collections.abc import Iterable

from networkjournal.domain.records import Expertise, Person, Search
from networkjournal.domain.text import fold

_SMALL_WORD = 3


def fits(asked: str, *had: str) -> bool:
    """Whether one of the texts has a word, longer than three letters, of what is asked for."""
    wanted = {word for word in fold(asked).split() if len(word) > _SMALL_WORD}
    return any(wanted.intersection(fold(text).split()) for text in had)


def offer_for(need: str, expertise: Iterable[Expertise]) -> str:
    """What of mine answers this need, in the words of my offer; empty where nothing does."""
    found = (one for one in expertise if fits(need, one.name, one.offer))
    return next((one.offer or one.name for one in found), "")


def searches_for(person: Person, searches: Iterable[Search]) -> list[Search]:
    """What I still look for that this person was found for, or that fits what they do and know."""
    had = (person.role, person.field, person.organisation, *person.skills)
    return [
        search
        for search in searches
        if search.open and (person.id in search.found or fits(search.what, *had))
    ]
