"""The page of a group: what for, who is in it, when it meets, and what it talks about."""

from collections.abc import Iterator

from msgspec.structs import replace

from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Group, Meeting, Topic
from networkjournal.domain.rhythm import rhythm_in_words
from networkjournal.domain.text import fold
from networkjournal.language import _, ngettext
from networkjournal.tui.breadth.search_page import labelled_if
from networkjournal.tui.desk import Desk
from networkjournal.tui.rows import Block, heading_block
from networkjournal.tui.saying import moment_of
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line, said, spread, wrap

_TOPIC = "#topic:"
"""What stands between the id of a group and the number of a topic in the key of its row."""


def group_page(desk: Desk, group: Group, width: int) -> list[Block]:
    """The group to stand on, then its members and topics."""
    lines: list[Line] = [((line, "name"),) for line in wrap(said(group.what), width)]
    state = _("A group you founded") if group.founded else _("A group")
    return [
        Block([*lines, ((state, "soft"),)], group.id),
        Block([()]),
        *labelled_if(_("What for"), group.purpose, width),
        *labelled_if(_("Rhythm"), rhythm_in_words(group.rhythm) if group.rhythm else "", width),
        *_next_meeting(desk, group, width),
        *_members(desk, group, width),
        *_topics(desk, group, width),
    ]


def next_meeting(desk: Desk, group: Group) -> Meeting | None:
    """The first meeting ahead that has the group's name, or to which all its members come."""
    name, members = fold(group.what), {one.person for one in group.members}
    for meeting in desk.overview.meetings_ahead():
        day, _time = moment_of(meeting)
        if day is None or day < desk.today:
            continue
        if name in fold(meeting.what) or (members and members <= set(meeting.people)):
            return meeting
    return None


def _next_meeting(desk: Desk, group: Group, width: int) -> Iterator[Block]:
    meeting = next_meeting(desk, group)
    if meeting is None:
        yield from labelled_if(
            _("Next meeting"), keyed(_("none planned; [meeting] plans one")), width
        )
        return
    day, time = moment_of(meeting)
    when = f"{say_date(day, desk.today, 'weekday')} {time}".strip() if day else ""
    left: Line = ((_("Next meeting").ljust(21), "soft"), (said(meeting.what, 60), "name"))
    yield Block([spread(left, ((when, "soft"),), width)], meeting.id)


def _members(desk: Desk, group: Group, width: int) -> Iterator[Block]:
    count = len(group.members)
    if not count:
        return
    words = ngettext("{count} member", "{count} members", count).format(count=count)
    yield heading_block(words)
    for one in group.members:
        left: Line = ((said(desk.journal.name_of(one.person), 60), "name"),)
        right: Line = ((said(one.role, 40), "soft"),) if one.role else ()
        yield Block([spread(left, right, width)], one.person)


def _topics(desk: Desk, group: Group, width: int) -> Iterator[Block]:
    yield heading_block(_("Topics"))
    if not group.topics:
        words = keyed(_("What will you talk about? [edit] writes down a question."))
        yield Block([((words, "soft"),)])
    for number, topic in enumerate(group.topics):
        state = "" if topic.open else _("closed")
        sign = "□ " if topic.open else "■ "
        first, *rest = wrap(said(topic.question), width - 14)
        left: Line = ((sign, "soft"), (first, ""))
        lines: list[Line] = [spread(left, ((state, "soft"),) if state else (), width)]
        lines.extend((("  ", ""), (line, "")) for line in rest)
        if topic.knows:
            knows = said(desk.journal.name_of(topic.knows), 60)
            lines.append((("  " + _("{name} knows").format(name=knows), "soft"),))
        if topic.learned:
            lines.extend((("  ", ""), (line, "")) for line in wrap(topic.learned, width - 2))
        yield Block(lines, f"{group.id}{_TOPIC}{number}")


def topic_at(desk: Desk, key: str) -> tuple[Group, int] | None:
    """The group and the number of the topic whose row has this key; None where it is no topic."""
    record, _sign, number = key.partition(_TOPIC)
    group = desk.journal.groups.get(record) if number.isdecimal() else None
    if group is None or int(number) >= len(group.topics):
        return None
    return group, int(number)


def toggle_topic(desk: Desk, group: Group, number: int) -> None:
    """Close a topic, or open it again; what was learned of a closed one can be an insight."""
    topic = group.topics[number]
    topics = list(group.topics)
    topics[number] = replace(topic, open=not topic.open)
    words = _("Closed: {name}") if topic.open else _("Open again: {name}")
    words = words.format(name=said(topic.question, 60))
    if desk.write(words, (replace(group, topics=tuple(topics)),)) is None:
        return
    line = _("{what} · [insight] makes it an insight · [undo] to undo")
    if not topic.open:
        line = _("{what} · [undo] to undo")
    desk.say(keyed(line).format(what=words))


def begin_insight(desk: Desk, topic: Topic) -> None:
    """Begin the line of an insight with what was learned; what is kept from before goes first."""
    if not desk.drafts.get("line:insight"):
        words = said(topic.learned or topic.question)
        desk.drafts.keep("line:insight", {"sentence": words})


def begin_meeting(desk: Desk, group: Group) -> None:
    """Begin the line of a meeting with the name of the group; what is kept goes first."""
    if not desk.drafts.get("line:meeting"):
        desk.drafts.keep("line:meeting", {"sentence": f"{said(group.what)} "})
