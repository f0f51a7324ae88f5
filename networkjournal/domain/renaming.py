"""Circles and tags as words of the whole journal: who uses each, and calling one another name.

Words that differ only in case or accents are one word here. Calling one by a name that another
has already merges the two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.domain.book import Book
from networkjournal.domain.circles import circle_label, circle_named
from networkjournal.domain.records import Entry, Person, Record, Settings
from networkjournal.domain.text import clean_line, fold

Sort: TypeAlias = Literal["circle", "tag"]


class Use(Struct, frozen=True):
    """A circle or tag, and where it is used.

    Attributes:
        sort: Whether it is a circle or a tag.
        word: The word as it is stored, in its most frequent spelling.
        people: How many people have it, archived ones too.
        entries: How many lines of the log have the tag.
        is_my_trade: Whether any version of how I want to be known has the circle.
        rhythm: The rhythm of the circle; empty where none was said.
    """

    sort: Sort
    word: str
    people: int = 0
    entries: int = 0
    is_my_trade: bool = False
    rhythm: str = ""

    @property
    def id(self) -> str:
        """What stands for it in a list, whatever its spelling."""
        return f"{self.sort}:{fold(self.word)}"

    @property
    def label(self) -> str:
        """What to call it in the language spoken."""
        return circle_label(self.word) if self.sort == "circle" else self.word


def stored_as(sort: Sort, typed: str) -> str:
    """The word under which a circle or tag written like this is stored."""
    return circle_named(typed) if sort == "circle" else clean_line(typed).removeprefix("#").strip()


def uses_of(book: Book, sort: Sort) -> list[Use]:
    """Every circle or tag of the journal, by its name in the language spoken."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    people, entries = Counter[str](), Counter[str]()
    for person in book.people.values():
        words = person.circles if sort == "circle" else person.tags
        people.update(_take_in(words, sort, spellings))
    trade: set[str] = set()
    rhythms: dict[str, str] = {}
    if sort == "tag":
        for entry in book.entries.values():
            if entry.tags:
                entries.update(_take_in(entry.tags, sort, spellings))
    else:
        for profile in book.profiles.values():
            trade |= _take_in(profile.circles, sort, spellings)
        for circle, rhythm in book.settings.circle_rhythms.items():
            for key in _take_in((circle,), sort, spellings):
                rhythms[key] = rhythm
    found = [
        Use(
            sort=sort,
            word=written.most_common(1)[0][0],
            people=people[key],
            entries=entries[key],
            is_my_trade=key in trade,
            rhythm=rhythms.get(key, ""),
        )
        for key, written in spellings.items()
    ]
    return sorted(found, key=lambda use: fold(use.label))


def holders(
    people: Iterable[Person], entries: Iterable[Entry], sort: Sort
) -> dict[str, list[Record]]:
    """For each circle or tag (by the id of its :class:`Use`) the people and lines that have it.

    Args:
        people: Everyone, in the order in which they shall be given.
        entries: The log likewise; it comes behind the people, and has no circles.
        sort: Whether it is about circles or tags.
    """
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for person in people:
        words = person.circles if sort == "circle" else person.tags
        for key in {_key_and_word(sort, word)[0] for word in words} if words else ():
            found[key].append(person)
    for entry in entries if sort == "tag" else ():
        if entry.tags:
            for key in {_key_and_word(sort, word)[0] for word in entry.tags}:
                found[key].append(entry)
    return {f"{sort}:{key}": having for key, having in found.items()}


def _take_in(
    words: Iterable[str], sort: Sort, spellings: defaultdict[str, Counter[str]]
) -> set[str]:
    """The keys of these words, each of which is counted among its spellings."""
    keys = set()
    for word in words:
        key, stored = _key_and_word(sort, word)
        spellings[key][stored] += 1
        keys.add(key)
    return keys


@lru_cache(maxsize=4096)
def _key_and_word(sort: Sort, word: str) -> tuple[str, str]:
    """What tells a word from others, and the word as it is stored; a log repeats few words."""
    stored = circle_named(word) if sort == "circle" else word
    return fold(stored), stored


def merges_with(use: Use, typed: str, among: Iterable[Use]) -> Use | None:
    """The other circle or tag that has this name already; None where nothing would merge."""
    wanted = fold(stored_as(use.sort, typed))
    if not wanted or wanted == fold(use.word):
        return None
    return next((one for one in among if fold(one.word) == wanted), None)


def renamed(book: Book, sort: Sort, word: str, new: str) -> list[Record]:
    """The records as they are when a circle or tag is called otherwise from now on.

    Args:
        book: The journal.
        sort: Whether it is a circle or a tag.
        word: What it is called now, in any spelling.
        new: What it shall be called. Where another has this name already it keeps the spelling
            that it has there. Empty takes the word away from all.

    Returns:
        The records that change, and only these.
    """
    stored = stored_as(sort, new)
    old = fold(stored_as(sort, word))
    if stored and fold(stored) != old:
        same = (use.word for use in uses_of(book, sort) if fold(use.word) == fold(stored))
        stored = next(same, stored)
    return list(_renamed_in(book, sort, old, stored))


def _renamed_in(book: Book, sort: Sort, old: str, new: str) -> Iterator[Record]:
    for person in book.people.values():
        if sort == "circle":
            circles = _with_other_name(person.circles, sort, old, new)
            if circles != person.circles:
                yield replace(person, circles=circles)
        else:
            tags = _with_other_name(person.tags, sort, old, new)
            if tags != person.tags:
                yield replace(person, tags=tags)
    if sort == "tag":
        for entry in book.entries.values():
            tags = _with_other_name(entry.tags, sort, old, new)
            if tags != entry.tags:
                yield replace(entry, tags=tags)
        return
    for profile in book.profiles.values():
        circles = _with_other_name(profile.circles, sort, old, new)
        if circles != profile.circles:
            yield replace(profile, circles=circles)
    settings = _rhythms_renamed(book.settings, old, new)
    if settings != book.settings:
        yield settings


def _with_other_name(words: tuple[str, ...], sort: Sort, old: str, new: str) -> tuple[str, ...]:
    """The words with the old one called otherwise, in its place, and none of them twice."""
    keys = [_key_and_word(sort, word)[0] for word in words]
    if old not in keys:
        return words
    left: dict[str, str] = {}
    for key, word in zip(keys, words, strict=True):
        if key != old:
            left.setdefault(key, word)
        elif new:
            left.setdefault(fold(new), new)
    return tuple(left.values())


def _rhythms_renamed(settings: Settings, old: str, new: str) -> Settings:
    """The settings with the rhythm under the new name; a rhythm that is there already stays."""
    keys = {fold(circle_named(circle)) for circle in settings.circle_rhythms}
    rhythms: dict[str, str] = {}
    for circle, rhythm in settings.circle_rhythms.items():
        if fold(circle_named(circle)) != old:
            rhythms[circle] = rhythm
        elif new and (fold(new) == old or fold(new) not in keys):
            rhythms[new] = rhythm
    return replace(settings, circle_rhythms=rhythms)
