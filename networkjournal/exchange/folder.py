"""The files in a folder: what a service's .zip becomes when it is unpacked."""

import os
from collections.abc import Iterator
from pathlib import Path

from networkjournal.domain.text import clean_line
from networkjournal.exchange.incoming import ImportRefused
from networkjournal.exchange.member import HEAD, Member
from networkjournal.exchange.reading import opened, read_whole
from networkjournal.language import _

MOST_FILES = 50_000
"""Names in a folder and those in it that are looked at."""

_DEEPEST = 8


class Lying(Member):
    """A file in a folder."""

    def __init__(self, path: Path, inside: str, size: int) -> None:
        super().__init__(clean_line(str(path)), inside, size)
        self._path = path

    def head(self) -> bytes:
        """How it begins."""
        with opened(self._path, self.name) as file:
            return os.read(file.fileno(), HEAD)

    def whole(self, most_bytes: int) -> bytes:
        """All of it."""
        with opened(self._path, self.name) as file:
            size = os.fstat(file.fileno()).st_size
            return read_whole(
                lambda most: os.read(file.fileno(), most), size, self.name, most_bytes
            )


def files_in_folder(folder: Path) -> list[Member]:
    """Every ordinary file in a folder and the folders in it; hidden ones and links are left out.

    Raises:
        ImportRefused: It cannot be read, or holds too many files.
    """
    name = clean_line(str(folder))
    found: list[Member] = []
    try:
        for path, inside, size in _walk(folder, "", 0):
            found.append(Lying(path, inside, size))
            if len(found) > MOST_FILES:
                raise ImportRefused(
                    _("{file} holds more than {limit} files, the most that are looked at.").format(
                        file=name, limit=MOST_FILES
                    )
                )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(
            _("{file} cannot be read: {reason}.").format(file=name, reason=clean_line(reason))
        ) from None
    return found


def _walk(folder: Path, inside: str, depth: int) -> Iterator[tuple[Path, str, int]]:
    deeper = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.startswith("."):
                continue
            if entry.is_file(follow_symlinks=False):
                size = entry.stat(follow_symlinks=False).st_size
                yield Path(entry.path), f"{inside}{entry.name}", size
            elif entry.is_dir(follow_symlinks=False) and depth < _DEEPEST:
                deeper.append(entry)
    for entry in deeper:
        try:
            yield from _walk(Path(entry.path), f"{inside}{entry.name}/", depth + 1)
        except PermissionError:
            continue  # what is closed to one is nothing one wanted to take in
