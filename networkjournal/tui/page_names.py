"""What every page is called. It loads without Textual."""

from networkjournal.language import N_
from networkjournal.tui.command import Where

SECTION_NAMES = {
    "today": N_("Today"),
    "contacts": N_("Contacts"),
    "known-for": N_("Known for"),
    "log": N_("Log"),
    "meetings": N_("Meetings"),
    "breadth": N_("Breadth"),
    "goals": N_("Goals"),
}
"""The seven sections in the order of their digits, and what each is called (msgids)."""

PAGE_NAMES = {
    **SECTION_NAMES,
    "circles": N_("Circles and tags"),
    "versions": N_("Earlier versions"),
    "first-steps": N_("First steps"),
    "find": N_("Find everything"),
    "trash": N_("Trash"),
    "backups": N_("Backups"),
    "copies": N_("Conflict copies"),
    "map": N_("Map"),
    "what-came": N_("What came of it"),
    "waiting": N_("Who is waiting for you?"),
    "brief": N_("Brief"),
    "scan": N_("Scan"),
    "doubles": N_("Seem the same"),
    "goal-review": N_("Your goals"),
    "look-back": N_("Looking back"),
    "look-backs": N_("Earlier weeks"),
}
"""What every page is called, those behind the seven sections too (msgids)."""

SECTION_OF_KEYS = {Where.CONTACTS: "contacts", Where.MEETINGS: "meetings"}
"""The section that keys belong to which no other has."""
