"""The commands: their names, what each does in a line, an example, and the module that does it.

A module has ``arguments(parser)``, which adds what the command takes, and
``run(session, options)``, which does it and gives the exit code. It is imported only when its
command is called.
"""

from collections.abc import Iterator
from typing import NamedTuple

from networkjournal.language import N_


class Command(NamedTuple):
    """A command as the overview shows it; the texts are English, to be translated when shown.

    Attributes:
        name: what one types.
        module: the module in this package that does it.
        summary: what it does, in one line.
        example: a whole command line that works.
    """

    name: str
    module: str
    summary: str
    example: str


class Chapter(NamedTuple):
    """Commands that stand together in the overview."""

    title: str
    commands: tuple[Command, ...]


CHAPTERS = (
    Chapter(
        N_("Write down"),
        (
            Command(
                "add",
                "add",
                N_("Add a person: the name first, then the role, circles and tags"),
                N_('networkjournal add "Anna de Vries, baker, football"'),
            ),
            Command(
                "sow",
                "log_entry",
                N_("Write down what you gave, and to whom"),
                N_('networkjournal sow "Introduced @Anna to @Piet yesterday 20m #baking"'),
            ),
            Command(
                "harvest",
                "log_entry",
                N_("Write down what came back, and from whom"),
                N_('networkjournal harvest "@Piet sent a customer today size:large"'),
            ),
            Command(
                "insight",
                "log_entry",
                N_("Write down what you did not know before"),
                N_('networkjournal insight "@Claire: a coach in Lyon waits" --use "Wait too"'),
            ),
            Command(
                "talk",
                "log_entry",
                N_("Write down who you spoke to, and about what"),
                N_('networkjournal talk "Called @Truus, oven for sale 20m how:call"'),
            ),
            Command(
                "meet",
                "plan",
                N_("Plan a meeting"),
                N_('networkjournal meet "Coffee with @Claire tomorrow 10:00 60m" --place Lyon'),
            ),
            Command(
                "step",
                "plan",
                N_("Plan a step, or note a promise"),
                N_('networkjournal step "Send @Piet the recipe friday"'),
            ),
            Command(
                "goal",
                "plan",
                N_("Set a goal; with its practical use it is more than a draft"),
                N_('networkjournal goal "Syrup from the region" --use "Guests ask for it weekly"'),
            ),
            Command(
                "seek",
                "plan",
                N_("Write down a role or skill that you look for"),
                N_('networkjournal seek "a syrup supplier" --why "guests ask for it"'),
            ),
            Command(
                "group",
                "plan",
                N_("Write down a group, with its members"),
                N_('networkjournal group "The poffertje @Anna @Piet" --founded yes'),
            ),
            Command(
                "achieved",
                "plan",
                N_("Write down something you did"),
                N_('networkjournal achieved "Recipe card for 40 stalls #baking" --on 2026-05-10'),
            ),
            Command(
                "tie",
                "tie",
                N_("Write down that two people know each other"),
                N_('networkjournal tie Piet "Sanne Koster" --how "same market"'),
            ),
            Command(
                "scan",
                "scan",
                N_("Write down whom someone knows"),
                N_('networkjournal scan Piet "Sanne Koster, pancake baker" "Loes Stroop"'),
            ),
            Command(
                "known-for",
                "known_for",
                N_("Show how you want to be known, or write a new version"),
                N_('networkjournal known-for --expertise "baking: a pan that does not stick"'),
            ),
        ),
    ),
    Chapter(
        N_("Read"),
        (
            Command(
                "contacts",
                "lists",
                N_("List the people you know and want to meet"),
                N_("networkjournal contacts circle:football knows:french"),
            ),
            Command(
                "log",
                "lists",
                N_("List the log, newest first"),
                N_("networkjournal log kind:sowing with:anna on:2026-11"),
            ),
            Command(
                "meetings",
                "lists",
                N_("List the meetings, past and coming"),
                N_("networkjournal meetings with:claire"),
            ),
            Command(
                "steps",
                "lists",
                N_("List the steps and promises"),
                N_("networkjournal steps due:2w"),
            ),
            Command(
                "goals", "lists", N_("List the goals"), N_("networkjournal goals state:active")
            ),
            Command(
                "find",
                "find",
                N_("Look through everything at once"),
                N_("networkjournal find syrup"),
            ),
            Command(
                "who",
                "who",
                N_("Find who has or knows something, and the way there"),
                N_("networkjournal who syrup"),
            ),
            Command(
                "breadth",
                "breadth",
                N_("Show how broad your network is"),
                N_("networkjournal breadth --json"),
            ),
            Command(
                "today",
                "worth_doing",
                N_("Show what is worth doing today, and why"),
                N_("networkjournal today"),
            ),
            Command(
                "due",
                "due",
                N_("Show whose rhythm is due, and why"),
                N_("networkjournal due circle:family"),
            ),
            Command(
                "yield",
                "what_came",
                N_("Show what came of what you sowed"),
                N_("networkjournal yield --by year"),
            ),
            Command(
                "time",
                "time_given",
                N_("Show the time it took, by week"),
                N_("networkjournal time"),
            ),
            Command(
                "show",
                "show",
                N_("Show everything about one person, or one record"),
                N_('networkjournal show "Anna de Vries"'),
            ),
            Command(
                "brief",
                "brief",
                N_("Read up on someone, or on a meeting: one page to print"),
                N_("networkjournal brief Claire --format md"),
            ),
        ),
    ),
    Chapter(
        N_("Change"),
        (
            Command(
                "edit",
                "edit",
                N_("Set fields of a record"),
                N_("networkjournal edit Anna role=baker circles+=football met.where=market"),
            ),
            Command(
                "delete",
                "delete",
                N_("Delete a record; undo brings it back"),
                N_("networkjournal delete Anna"),
            ),
            Command(
                "done",
                "done",
                N_("A step is done, a meeting was held, a goal is reached"),
                N_("networkjournal done 0198c0de --on yesterday"),
            ),
            Command("undo", "undo", N_("Undo the last change"), N_("networkjournal undo")),
            Command("redo", "undo", N_("Do again what was undone"), N_("networkjournal redo")),
        ),
    ),
    Chapter(
        N_("The file"),
        (
            Command(
                "import",
                "take_in",
                N_("Take in people or meetings from a file of another program"),
                N_("networkjournal import Connections.csv --dry-run"),
            ),
            Command(
                "export",
                "export",
                N_("Write people, the journal or what is to come to a file of another program"),
                N_("networkjournal export contacts.vcf circle:football"),
            ),
            Command(
                "check",
                "check",
                N_("See whether the journal is whole; save what is whole of a damaged one"),
                N_("networkjournal check --salvage saved.json"),
            ),
            Command("backups", "backups", N_("List the backups"), N_("networkjournal backups")),
            Command(
                "restore",
                "backups",
                N_("Go back to a backup"),
                N_("networkjournal restore 2026-11-22.json"),
            ),
            Command(
                "merge",
                "merge",
                N_("Take in a copy that was changed elsewhere"),
                N_('networkjournal merge "journal (conflicted copy).json"'),
            ),
        ),
    ),
    Chapter(
        N_("The program"),
        (
            Command(
                "demo",
                "demo",
                N_("Open a throw-away copy of the sample journal"),
                N_("networkjournal demo"),
            ),
            Command("where", "where", N_("Show where the files are"), N_("networkjournal where")),
            Command(
                "config",
                "config",
                N_("Show the settings, or set them"),
                N_("networkjournal config weekly_minutes=120"),
            ),
            Command("keys", "keys", N_("Show the keys of the app"), N_("networkjournal keys")),
            Command(
                "completion",
                "completion",
                N_("Print the completion for a shell"),
                N_("networkjournal completion bash"),
            ),
        ),
    ),
)
"""Every command, in the order of the overview."""


def every_command() -> Iterator[Command]:
    """All commands, in the order of the overview."""
    for chapter in CHAPTERS:
        yield from chapter.commands


def command_named(name: str) -> Command | None:
    """The command of this name, None if there is none."""
    return next((command for command in every_command() if command.name == name), None)
