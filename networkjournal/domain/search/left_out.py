"""Who is not found because they are known only through someone, and what to add to find them."""

from networkjournal.domain.fields.literals import say_allowed
from networkjournal.domain.fields.words import say_field
from networkjournal.domain.records import Person
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import Query
from networkjournal.domain.text import clean_line, cut
from networkjournal.language import ngettext

_REPEATED = 40


def say_left_out(index: SearchIndex, query: Query) -> str:
    """That nobody one knows matches, and how many are known only through someone.

    Nothing where there are none, where the query says the standing itself, or where it has several
    alternatives: what is added behind one of those would not count for all.
    """
    if query.says_standing or len(query.alternatives) != 1:
        return ""
    count = sum(
        person.standing == "through" and (query.says_archived or not person.archived)
        for person in index.find_in("people", query)
        if isinstance(person, Person)
    )
    if not count:
        return ""
    words = ngettext(
        "Nobody you know matches “{x}”. Known through someone is {count}: add {words}.",
        "Nobody you know matches “{x}”. Known through someone are {count}: add {words}.",
        count,
    )
    term = f"{say_field('standing')}:{say_allowed(['through'], 'standing')}"
    return words.format(x=cut(clean_line(query.text), _REPEATED), count=count, words=term)
