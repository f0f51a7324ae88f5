"""A thing worth doing on the page: what, when, its key; and below it why."""

from networkjournal.domain.things_said import thing_words
from networkjournal.domain.worth_doing import Thing, ThingKind
from networkjournal.tui.commands import BY_ID
from networkjournal.tui.desk import Desk
from networkjournal.tui.text import Line, Span, fit, spread

THING = "thing:"
"""What the key of a row begins with where there is no record yet."""

COMMAND_OF: dict[ThingKind, str] = {
    "prepare": "brief",
    "birthday": "talk",
    "kept-off": "who-waits",
    "step": "done",
    "thank": "talk",
    "promise": "talk",
    "held": "done",
    "unwritten": "edit",
    "due": "talk",
    "known-for": "edit",
    "review": "edit",
    "goals": "goal-review",
    "look-back": "look-back",
    "follow-up": "done",
    "stale": "step",
    "wanted": "step",
    "found": "step",
    "need": "sow",
    "ask-after": "talk",
    "scan": "scan",
    "sow": "sow",
}
"""The command (its id) that does each kind of thing."""


def key_of(thing: Thing) -> str:
    """What the row stands for: the record, or a word of its own."""
    return thing.record or f"{THING}{thing.kind}"


def thing_lines(desk: Desk, thing: Thing, width: int) -> list[Line]:
    """The lines of a thing: what and when, with the key that does it; then why."""
    what, when, why = thing_words(desk.journal, thing, desk.today)
    key = BY_ID[COMMAND_OF[thing.kind]].with_keys(desk.keys).shown_keys[0]
    right: list[Span] = [(when, "soft"), ("   ", ""), (key, "key")] if when else [(key, "key")]
    lines: list[Line] = [spread(((what, ""),), right, width)]
    if why:
        lines.append(fit(((why, "soft"),), width))
    return lines
