"""The six boxes of a meeting, and when it is prepared."""

from networkjournal.domain.records import Meeting

PREPARED = 3
"""With so many boxes filled a meeting is prepared."""


def boxes_filled(meeting: Meeting) -> int:
    """How many of the six boxes of the preparation are filled."""
    prep = meeting.prep
    if prep is None:
        return 0
    boxes = (prep.know, prep.differ, prep.give, prep.ask, prep.both, prep.practical)
    return sum(1 for box in boxes if box.strip())
