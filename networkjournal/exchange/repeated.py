"""Events that a file has more than once: dates of a repeated one, and older states of the same."""

from collections.abc import Iterable, Iterator

from networkjournal.domain.records import Invitation
from networkjournal.exchange.incoming import IncomingMeeting


def each_once(meetings: Iterable[IncomingMeeting]) -> Iterator[IncomingMeeting]:
    """One event for each uid: the repeated one itself before one date of it, then the latest state.

    Of a repeated one that is only there by some of its dates, the first of them.
    """
    by_uid: dict[str, list[IncomingMeeting]] = {}
    for meeting in meetings:
        by_uid.setdefault(meeting.meeting.uid, []).append(meeting)
    for same in by_uid.values():
        whole = [one for one in same if not one.instance]
        yield max(whole, key=_revision) if whole else min(same, key=lambda one: one.instance)


def _revision(meeting: IncomingMeeting) -> tuple[int, str, bool]:
    said = meeting.meeting.invitation or Invitation()
    return said.sequence, said.changed, said.state == "cancelled"
