"""Every command of the app, defined once.

From this table come the keys, the footer, the palette, the help, ``networkjournal keys`` and the
README's table of keys. It loads without Textual.
"""

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from networkjournal.language import N_
from networkjournal.tui.key_names import key_name


class Where(Enum):
    """Where a command works; the value is the heading it has in the help."""

    EVERYWHERE = N_("Everywhere")
    SECTION = N_("In a section")
    CONTACTS = N_("In Contacts")
    KNOWN_FOR = N_("In Known for")
    MEETINGS = N_("In Meetings")
    FIGURES = N_("On a figure")
    WAITING = N_("Where it asks who is waiting for you")
    BOXES = N_("Preparing a meeting")
    BOX = N_("In a box")
    LIST = N_("In a list")
    MAP = N_("On the map")
    SCAN = N_("While scanning")
    PERSON = N_("On a person")
    FILTER = N_("In the filter")
    CAPTURE = N_("In the line at the bottom")
    FORM = N_("In a form")
    FOCUS = N_("Alone on the screen")
    PROSE = N_("In a field of several lines")
    PALETTE = N_("In the list of commands")
    PICKER = N_("In a list to tick")


class Command(Struct, frozen=True):
    """One thing a person can do.

    Attributes:
        id: The name by which its keys can be changed in the config file.
        keys: The keys as Textual names them, the first one shown, separated by commas; empty for
            what is only reached by its name in the palette.
        label: One or two words (msgid) for the footer, the palette and the help.
        tooltip: A sentence (msgid) that says what it does.
        where: Where the keys work.
        action: The Textual action, as the widget that binds it understands it.
        rank: The place in the footer, lowest first; 0 keeps it out.
        in_palette: Whether the palette offers it.
    """

    id: str
    keys: str
    label: str
    tooltip: str
    where: Where
    action: str
    rank: int = 0
    in_palette: bool = False

    @property
    def key_list(self) -> list[str]:
        """The keys as Textual names them."""
        return self.keys.split(",") if self.keys else []

    @property
    def shown_keys(self) -> tuple[str, ...]:
        """The keys as a person reads them: ``?``, ``^s``, ``Enter``; without one the palette's."""
        return tuple(map(key_name, self.key_list or BY_ID["palette"].key_list))

    def with_keys(self, keymap: Mapping[str, str]) -> "Command":
        """The command with the keys that a person gave it.

        Args:
            keymap: Keys of the person's own, by the id of their command.
        """
        own = [key.strip() for key in keymap.get(self.id, "").split(",")]
        keys = ",".join(filter(None, own))
        return replace(self, keys=keys) if keys else self


_E, _S, _L, _P = Where.EVERYWHERE, Where.SECTION, Where.LIST, Where.PERSON
_CONTACTS = Where.CONTACTS
_F, _C, _FORM = Where.FILTER, Where.CAPTURE, Where.FORM
_PROSE, _MAP, _FOCUS = Where.PROSE, Where.MAP, Where.FOCUS
_PALETTE, _PICKER = Where.PALETTE, Where.PICKER

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
}
"""What every page is called, those behind the seven sections too (msgids)."""

SECTION_OF_KEYS = {Where.CONTACTS: "contacts", Where.MEETINGS: "meetings"}
"""The section that keys belong to which no other has."""

_SECTION_TOOLTIPS = {
    "today": N_("What is worth doing today."),
    "contacts": N_("The people you know and those you want to meet."),
    "known-for": N_("How you want to be known, and what proves it."),
    "log": N_("What you gave, what came back, what you learned, whom you spoke to."),
    "meetings": N_("Meetings, and people you want to meet."),
    "breadth": N_("Circles, groups, what you look for, who knows whom."),
    "goals": N_("Goals and the steps towards them."),
}


def _sections() -> tuple[Command, ...]:
    return tuple(
        Command(
            f"section-{name}",
            str(digit),
            label,
            _SECTION_TOOLTIPS[name],
            _E,
            f"section('{name}')",
            in_palette=True,
        )
        for digit, (name, label) in enumerate(SECTION_NAMES.items(), start=1)
    )


COMMANDS: tuple[Command, ...] = (
    Command("help", "question_mark,f1", N_("Help"), N_("What you can do here."),
            _E, "help", 1, True),
    *_sections(),
    Command("sow", "s", N_("Sow"), N_("Write down what you gave."),
            _E, "capture('sowing')", 20, True),
    Command("harvest", "h", N_("Harvest"), N_("Write down what came back."),
            _E, "capture('harvest')", 21, True),
    Command("insight", "i", N_("Insight"), N_("Write down what you did not know before."),
            _E, "capture('insight')", 22, True),
    Command("talk", "t", N_("Talk"), N_("Write down whom you spoke to."),
            _E, "capture('talk')", 23, True),
    Command("meeting", "m", N_("Meeting"), N_("Plan a meeting."),
            _E, "plan('meeting')", 46, True),
    Command("step", "n", N_("Step"), N_("Plan a next step."),
            _E, "plan('step')", 47, True),
    Command("undo", "u", N_("Undo"), N_("Take the last change back."), _E, "undo", 25, True),
    Command("redo", "U", N_("Redo"), N_("Do again what was undone."), _E, "redo", 45, True),
    Command("palette", "ctrl+p", N_("Commands"), N_("Find a command by its name."),
            _E, "command_palette", 60),
    Command("find", "ctrl+f", N_("Find everything"),
            N_("Look through everything at once, also from a field."),
            _E, "page('find')", 61, True),
    Command("trash", "", N_("Trash"), N_("What was deleted, and can be brought back."),
            _E, "page('trash')", 0, True),
    Command("backups", "", N_("Backups"), N_("Earlier states of the journal."),
            _E, "page('backups')", 0, True),
    Command("copies", "", N_("Conflict copies"),
            N_("What a sync tool laid beside the journal."), _E, "page('copies')", 0, True),
    Command("what-came", "", N_("What came of it"),
            N_("How much bore and how soon, given and received, and the time it took."),
            _E, "page('what-came')", 0, True),
    Command("map", "", N_("Map of your network"),
            N_("You in the middle, your circles around you, others beyond."),
            _E, "page('map')", 0, True),
    Command("scan", "S", N_("Scan"),
            N_("Walk through your relations, ten minutes: whom do they know?"),
            _E, "page('scan')", 0, True),
    Command("theme", "f9", N_("Theme"), N_("Choose how the journal looks."), _E, "theme", 0, True),
    Command("first-steps", "", N_("First steps"),
            N_("The four questions to begin with, and other ways to begin."),
            _E, "page('first-steps')", 0, True),
    Command("import", "", N_("Take in a file"),
            N_("People or meetings from a file: LinkedIn’s Connections.csv, or an .ics."),
            _E, "import", 0, True),
    Command("quit", "q", N_("Quit"), N_("Close the journal."), _E, "quit", 26, True),
    Command("quit-anywhere", "ctrl+q", N_("Quit"), N_("Close the journal, also from a field."),
            _E, "quit"),
    Command("open", "enter", N_("Open"), N_("Open what you stand on."), _L, "open", 10),
    Command("filter", "slash", N_("Filter"), N_("Show only what matches."),
            _S, "filter", 12, True),
    Command("add", "a", N_("Add"), N_("Add something here."), _S, "add", 11, True),
    Command("edit", "e", N_("Edit"), N_("Change what you stand on."), _S, "edit", 41, True),
    Command("delete", "d", N_("Delete"), N_("Delete what you stand on; undo brings it back."),
            _S, "delete", 42, True),
    Command("done", "x", N_("Done"),
            N_("Done, held, reached or let go; again takes it back. A wish moves one stage on."),
            _S, "done", 43, True),
    Command("focus", "v", N_("Only this"),
            N_("This person or meeting alone on the screen, with room for notes."),
            _S, "focus", 48, True),
    Command("brief", "b", N_("Brief"),
            N_("All your journal knows of this person or meeting, beside the six boxes."),
            _S, "brief", 28, True),
    Command("connect", "f", N_("Connect"),
            N_("From which sowing a harvest came; on a sowing, what came of it."),
            _S, "connect", 27, True),
    Command("later", "z", N_("Later"), N_("Not now; it comes back."),
            _S, "later", 44, True),
    Command("who-waits", "Q", N_("Who waits"),
            N_("Who is waiting for you: about a step that you keep putting off."),
            _S, "who_waits", 48, True),
    Command("let-go", "L", N_("Let go"),
            N_("Let go of whom you wanted to meet; again takes it back."),
            _S, "let_go", 49, True),
    Command("promote", "P", N_("One nearer"),
            N_("Whom you know only through someone becomes wanted, whom you want to meet known."),
            _S, "promote", 49, True),
    Command("whom-they-know", "K", N_("Whom they know"),
            N_("Write down in one line someone whom this person knows."),
            _S, "whom_they_know", 49, True),
    Command("whom-to-meet", "W", N_("Whom to meet"),
            N_("Write down someone you want to meet: a name, or only a role."),
            Where.MEETINGS, "whom_to_meet", 45, True),
    Command("smaller", "e", N_("Smaller"), N_("Write down a smaller version of the step."),
            Where.WAITING, "edit", 12),
    Command("later-anyway", "z", N_("Later"), N_("Later anyway: it stays put off."),
            Where.WAITING, "later", 13),
    Command("let-step-go", "x,L", N_("Let go"), N_("Let the step go; undo brings it back."),
            Where.WAITING, "done", 14),
    Command("other-view", "o", N_("Other order"), N_("The same in another order."),
            _S, "other_view", 50, True),
    Command("versions", "o", N_("Earlier versions"), N_("How you wanted to be known before."),
            Where.KNOWN_FOR, "screen.page('versions')", 50, True),
    Command("why", "w", N_("Why?"), N_("What a figure counted."), Where.FIGURES, "why", 12),
    Command("copy", "y", N_("Copy"), N_("Copy an address, a number or the text."),
            _S, "copy", 51, True),
    Command("bring-back", "r", N_("Bring back"),
            N_("Bring back what was deleted, or an earlier state."), _S, "bring_back", 11),
    Command("take-in", "M", N_("Take in"), N_("Take a conflict copy into the journal."),
            _S, "take_in", 11),
    Command("back", "escape", N_("Back"), N_("Back to where you came from."), _S, "back", 3),
    Command("other-pane", "tab", N_("Other pane"), N_("To the other pane."), _S, "other_pane"),
    Command("other-pane-back", "shift+tab", N_("Other pane"), N_("To the other pane."),
            _S, "other_pane"),
    Command("mark", "space", N_("Mark"), N_("Mark who you stand on, or take the mark off."),
            _CONTACTS, "mark", 44),
    Command("mark-all", "asterisk", N_("Mark all"), N_("Mark everyone shown, or nobody."),
            _CONTACTS, "mark_all", 53),
    Command("change-marked", "c", N_("Change marked"),
            N_("Circles, tags, rhythm and archive for everyone marked."),
            _CONTACTS, "change_marked", 4),
    Command("add-many", "A", N_("Add many"), N_("Add many people at once, one a line."),
            _CONTACTS, "add_many", 54, True),
    Command("circles-and-tags", "C", N_("Rename"),
            N_("Rename circles and tags, or merge them."),
            _CONTACTS, "circles_and_tags", 55, True),
    Command("calendar", "E", N_("To a calendar"),
            N_("Write this meeting to a file that calendars read."),
            Where.MEETINGS, "to_calendar", 52, True),
    Command("calendar-all", "", N_("All to a calendar"),
            N_("Write all coming meetings to a file that calendars read."),
            Where.MEETINGS, "all_to_calendar", 0, True),
    Command("boxes-why", "w", N_("From what"),
            N_("What a line of the brief was made from."), Where.BOXES, "why", 13),
    Command("boxes-turn", "tab,shift+tab", N_("Turn"),
            N_("From the boxes to the brief and back."), Where.BOXES, "other_pane", 11),
    Command("box-next", "enter", N_("Next"), N_("Save the box, and on to the next empty one."),
            Where.BOX, "write", 10),
    Command("box-take", "tab", N_("Take over"),
            N_("Take what the journal proposes into the empty box."), Where.BOX, "take", 11),
    Command("box-line", "ctrl+j,shift+enter", N_("New line"), N_("A new line in the box."),
            Where.BOX, "new_line"),
    Command("box-keep", "escape", N_("Keep for later"),
            N_("Back to the boxes; what you typed is kept for later."), Where.BOX, "keep", 12),
    Command("down", "j,down", N_("Down"), N_("One row down."), _L, "down"),
    Command("up", "k,up", N_("Up"), N_("One row up."), _L, "up"),
    Command("first", "g,home", N_("First"), N_("To the first row."), _L, "first"),
    Command("last", "G,end", N_("Last"), N_("To the last row."), _L, "last"),
    Command("page-down", "pagedown", N_("Page down"), N_("A page further."), _L, "page(1)"),
    Command("page-up", "pageup", N_("Page up"), N_("A page back."), _L, "page(-1)"),
    Command("map-left", "left", N_("Left"), N_("To the nearest one to the left."),
            _MAP, "toward(-1, 0)"),
    Command("map-right", "right", N_("Right"), N_("To the nearest one to the right."),
            _MAP, "toward(1, 0)"),
    Command("map-up", "up", N_("Up"), N_("To the nearest one above."), _MAP, "toward(0, -1)"),
    Command("map-down", "down", N_("Down"), N_("To the nearest one below."),
            _MAP, "toward(0, 1)"),
    Command("map-next", "j", N_("Around"), N_("To the next one around the ring."),
            _MAP, "around(1)", 12),
    Command("map-before", "k", N_("Around"), N_("To the one before around the ring."),
            _MAP, "around(-1)"),
    Command("map-open", "enter", N_("Open"), N_("Open whom you stand on."), _MAP, "open", 10),
    Command("scan-write", "enter", N_("Write down"),
            N_("Write down whom they know; in the empty line, on to the next."),
            Where.SCAN, "write", 10),
    Command("scan-next", "down", N_("Next"),
            N_("Write down what is typed, and on to the next."), Where.SCAN, "next", 11),
    Command("scan-before", "up", N_("Before"), N_("Back to the one before."),
            Where.SCAN, "before", 13),
    Command("scan-stop", "escape", N_("Stop here"), N_("Stop here, and go on later."),
            Where.SCAN, "stop", 12),
    Command("scan-list", "tab", N_("To the list"),
            N_("Take the name that is offered; else to whom you know already through them."),
            Where.SCAN, "into_list", 14),
    Command("filter-into-list", "enter,down", N_("To the list"), N_("Into the list."),
            _F, "into_list", 10),
    Command("filter-clear", "escape", N_("Clear"), N_("Clear the filter, then leave it."),
            _F, "clear", 11),
    Command("capture-write", "enter", N_("Write down"), N_("Write the sentence down."),
            _C, "write", 10),
    Command("capture-complete", "tab", N_("Complete"), N_("Complete or choose the name."),
            _C, "complete", 12),
    Command("capture-form", "f2", N_("Form"), N_("The same in the full form."),
            _C, "form", 13),
    Command("capture-keep", "escape", N_("Keep for later"), N_("Keep the sentence for later."),
            _C, "keep", 11),
    Command("form-next", "enter", N_("Next"), N_("To the next field; from the last one, save."),
            _FORM, "next_field", 10),
    Command("form-below", "down", N_("Down"), N_("To the field below."), _FORM, "field_below"),
    Command("form-previous", "up", N_("Previous"), N_("To the field before."),
            _FORM, "previous_field"),
    Command("prose-next", "tab", N_("Next"), N_("To the next field; Enter begins a new line."),
            _PROSE, "leave(1)", 10),
    Command("prose-previous", "shift+tab", N_("Previous"), N_("To the field before."),
            _PROSE, "leave(-1)"),
    Command("form-complete", "tab", N_("Complete"), N_("Take the words that are offered."),
            _FORM, "complete", 8),
    Command("form-choose", "right", N_("Choose"), N_("The next word."), _FORM, "choose(1)", 9),
    Command("form-choose-back", "left", N_("Choose"), N_("The word before."), _FORM, "choose(-1)"),
    Command("form-save", "ctrl+s", N_("Save"), N_("Save the form."), _FORM, "save", 11),
    Command("form-skip", "ctrl+n", N_("Skip"), N_("To the next question; this one will wait."),
            _FORM, "skip", 14),
    Command("form-more", "f3", N_("All fields"), N_("Show all fields, or the filled ones."),
            _FORM, "more", 13),
    Command("form-back", "escape", N_("Keep for later"),
            N_("Back; what you typed is kept for later."), _FORM, "back", 12),
    Command("focus-write", "ctrl+s", N_("Write down"),
            N_("Make of the notes what they are: talk, insight, steps, someone new."),
            _FOCUS, "save", 10),
    Command("focus-back", "escape", N_("Back"), N_("Back; the notes are kept."),
            _FOCUS, "back", 11),
    Command("choice-take", "enter", N_("Choose"), N_("Take what you stand on."),
            _PALETTE, "choose", 10),
    Command("choice-next", "down", N_("Down"), N_("One row down."), _PALETTE, "move(1)"),
    Command("choice-previous", "up", N_("Up"), N_("One row up."), _PALETTE, "move(-1)"),
    Command("choice-page-down", "pagedown", N_("Page down"), N_("A page further."),
            _PALETTE, "page(1)"),
    Command("choice-page-up", "pageup", N_("Page up"), N_("A page back."), _PALETTE, "page(-1)"),
    Command("choice-leave", "escape", N_("Back"), N_("Back, with nothing chosen."),
            _PALETTE, "leave", 11),
    Command("pick-tick", "tab", N_("Tick"),
            N_("Tick what you stand on, or take the tick away; a space does too."),
            _PICKER, "tick", 10),
    Command("pick-take", "enter,ctrl+s", N_("Take"),
            N_("Take what is ticked; with no tick, what you stand on."), _PICKER, "take", 11),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}


def commands_of(*where: Where) -> tuple[Command, ...]:
    """The commands that work there, in the order of the table."""
    return tuple(command for command in COMMANDS if command.where in where)
