"""The project's own files, as the hygiene tests read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "networkjournal"

_TOP = ("networkjournal", "tests", "screenshots", ".ci", "*.md", "*.toml", "*.txt", "LICENSE")
_TEXT = frozenset({".py", ".md", ".toml", ".txt", ".po", ".tcss", ".svg", ".json", ".csv", ""})
_MADE = frozenset({"__pycache__", "__snapshots__"})


def texts() -> Iterator[tuple[str, str]]:
    """The name, from the top, and the text of every text file that belongs to the project."""
    for pattern in _TOP:
        for top in sorted(ROOT.glob(pattern)):
            for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
                if path.is_file() and path.suffix in _TEXT and not _MADE & set(path.parts):
                    yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def modules(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    """The name, from the top, and the syntax tree of every module in these parts of the package."""
    for folder in folders:
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def names_of_modules(*folders: str) -> list[str]:
    """The dotted names of the modules in these parts of the package."""
    return [
        name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name, _ in modules(*folders)
    ]
