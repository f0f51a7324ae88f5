"""All figures of what came of it, worked out together."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from networkjournal.domain.book import Book
from networkjournal.domain.breadth.counted import counted
from networkjournal.domain.breadth.surprises import Surprises, surprises
from networkjournal.domain.dates.calendar_spans import CalendarSpan
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry
from networkjournal.domain.versions import newest
from networkjournal.domain.yields.fates import Fates, fates_of
from networkjournal.domain.yields.given_received import Period, given_and_received
from networkjournal.domain.yields.kept_up import KeptUp, kept_up
from networkjournal.domain.yields.quarters import Quarter, quarters
from networkjournal.domain.yields.waiting import Waiting, waiting_time
from networkjournal.domain.yields.ways_through import WayThrough, ways_through


class Yield(Struct, frozen=True):
    """What came of it.

    Attributes:
        fates: what became of each sowing.
        waiting: how long it takes.
        quarters: what came of each quarter's sowings.
        span: how long the periods are.
        periods: what was given and received in each.
        own_word: one's own word for one's giving, empty where none was said.
        kept_up: contacts kept up beside neglected ones.
        surprises: where surprises came from.
        ways: harvests from someone other than the one given to.
    """

    fates: Fates
    waiting: Waiting
    quarters: list[Quarter]
    span: CalendarSpan
    periods: list[Period]
    own_word: str
    kept_up: KeptUp
    surprises: Surprises
    ways: list[WayThrough]


def yield_of(
    book: Book,
    contacts: LastContacts,
    span: CalendarSpan = "quarter",
    entries: Iterable[Entry] | None = None,
) -> Yield:
    """What came of it up to the day until which contact was counted.

    Args:
        book: the journal.
        contacts: everyone's last real contact; its day is today.
        span: the periods for what was given and received.
        entries: the log, where it is in memory as a list already, in any order.
    """
    *_pieces, found = yield_in_pieces(book, contacts, span, entries)
    assert found is not None
    return found


def yield_in_pieces(
    book: Book,
    contacts: LastContacts,
    span: CalendarSpan = "quarter",
    entries: Iterable[Entry] | None = None,
) -> Iterator[Yield | None]:
    """The same a piece at a time, so that a key can come between: None after each, then all.

    The journal must be as it was until the last piece.
    """
    today = contacts.today
    log = [*(book.entries.values() if entries is None else entries)]
    fates = fates_of(log, today)
    yield None
    waiting = waiting_time(fates.all)
    by_quarter = quarters(fates.all, waiting.median, today)
    yield None
    periods = given_and_received([one.sowing for one in fates.all], fates.harvests, span)
    yield None
    kept = kept_up(book, contacts, fates)
    yield None
    surprised = surprises(log, counted(book), today)
    yield None
    profile = newest(book.profiles.values())
    yield Yield(
        fates=fates,
        waiting=waiting,
        quarters=by_quarter,
        span=span,
        periods=periods,
        own_word=profile.giving if profile else "",
        kept_up=kept,
        surprises=surprised,
        ways=ways_through(book, fates),
    )
