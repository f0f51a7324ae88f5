"""The tables in README.md that come from the program: ``python -m tests.house.readme update``."""

import re
import sys

from networkjournal.cli.commands import CHAPTERS
from networkjournal.tui.command import Where
from networkjournal.tui.commands import commands_of
from tests.house.project import ROOT

README = ROOT / "README.md"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def commands_table() -> str:
    """Every command of the command line, by chapter, with what it does."""
    rows = [
        f"| **{chapter.title}** | |\n"
        + "\n".join(
            f"| `{command.name}` | {_cell(command.summary)} |" for command in chapter.commands
        )
        for chapter in CHAPTERS
    ]
    return "\n".join(["| command | does |", "|---|---|", *rows])


def keys_table() -> str:
    """Every key of the app, by where it works, with what it does."""
    lines = ["| key | does | |", "|---|---|---|"]
    for where in Where:
        commands = commands_of(where)
        if commands:
            lines.append(f"| **{where.value}** | | |")
        for command in commands:
            keys = " ".join(f"`{_cell(key)}`" for key in command.shown_keys)
            lines.append(f"| {keys} | {_cell(command.label)} | {_cell(command.tooltip)} |")
    return "\n".join(lines)


def updated(text: str) -> str:
    """The README with its tables as the program is now."""
    for name, table in (("commands", commands_table()), ("keys", keys_table())):
        begin, rest = text.split(f"<!-- {name}: ", 1)
        marker, rest = rest.split("\n", 1)
        _, end = rest.split(f"<!-- end of {name} -->", 1)
        text = f"{begin}<!-- {name}: {marker}\n{table}\n<!-- end of {name} -->{end}"
    return text


def commands_to_paste() -> dict[str, str]:
    """README's two command lines: one that opens the sample, one that runs every test."""
    lines = re.findall(r"^python3 -m venv .*$", README.read_text("utf-8"), re.MULTILINE)
    return {"sample" if line.endswith(" demo") else "tests": line for line in lines}


if __name__ == "__main__":
    if sys.argv[1:] != ["update"]:
        sys.exit("usage: python -m tests.house.readme update")
    README.write_text(updated(README.read_text("utf-8")), "utf-8")
