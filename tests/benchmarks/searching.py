"""Looking through the log in memory, against decoding it once; and taking in one change."""

import gc
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import cycle
from pathlib import Path

from msgspec import json, structs

from networkjournal.domain.records import Entry
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import parse_query
from networkjournal.journal import Journal
from tests.benchmarks.journals import write_journal
from tests.benchmarks.measuring import growth, in_turn, line, wall
from tests.domain.small_book import SmallBook, book_of

TODAY = date(2026, 11, 23)
SIZES = ((17, 83), (1_700, 8_300), (10_000, 50_000), (17_000, 83_000))


def report() -> Iterator[str]:
    """At each size: sorting the log, gathering its words, finding one, and one entry changed."""
    gc.freeze()
    changing = []
    for people, entries in SIZES:
        book, raw = _book(people, entries)
        decoder = json.Decoder(dict[str, Entry])
        sorting, gathering, finding, floor = in_turn(
            5,
            partial(wall, _sort, book),
            partial(wall, _gather, book),
            partial(wall, _find, _kept(book)),
            partial(wall, decoder.decode, raw),
        )
        log = f"{entries:,} entries, against decoding them"
        yield line(f"sort {log}", sorting, floor, 0.6)
        yield line(f"gather the words of {log}", gathering, floor, 2.5)
        yield line(f"find a word in {log}", finding, floor, 0.4)
        index = _kept(book)
        entry = cycle(list(book.entries.values()))
        changed, anew = in_turn(
            9,
            lambda b=book, i=index, e=entry: wall(_change, b, i, next(e)),  # type: ignore[misc]
            partial(wall, _sort, book),
        )
        changing.append(changed)
        if entries > 1_000:  # fewer are sorted as fast
            yield line(f"take in one of {entries:,}, against sorting anew", changed, anew, 0.1)
    yield growth("  its growth from 100 records to 100,000", changing, 100)
    gc.unfreeze()


def _book(people: int, entries: int) -> tuple[SmallBook, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        write_journal(path, people, entries)
        journal = Journal.open(path)
        book = book_of(*journal.people.values(), *journal.entries.values())
        return book, b"{" + journal.content["entries"].body + b"}"


def _sort(book: SmallBook) -> None:
    assert SearchIndex(book).entries


def _gather(book: SmallBook) -> None:
    assert SearchIndex(book).haystacks("entries")


def _find(index: SearchIndex) -> None:
    index.matching("entries", parse_query("syrup", TODAY))


def _kept(book: SmallBook) -> SearchIndex:
    index = SearchIndex(book)
    assert index.entries
    _find(index)
    index.last_contacts(TODAY)
    return index


def _change(book: SmallBook, index: SearchIndex, entry: Entry) -> None:
    book.entries[entry.id] = structs.replace(entry, text=f"{entry.text}.")
    index.update({"entries": {entry.id}})
    assert index.entries
    index.last_contacts(TODAY)
