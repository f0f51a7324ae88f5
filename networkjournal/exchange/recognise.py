"""Reading whatever is given: files, folders and archives, each recognised by what it holds."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from networkjournal.domain.text import clean_line
from networkjournal.exchange.archive import files_in_archive, is_archive
from networkjournal.exchange.bundle import read_bundle
from networkjournal.exchange.columns import ColumnsUnknown, read_columns
from networkjournal.exchange.folder import files_in_folder
from networkjournal.exchange.formats import (
    FORMATS,
    Format,
    format_called,
    format_of_text,
    is_web_page,
)
from networkjournal.exchange.incoming import Import, ImportRefused, Skipped
from networkjournal.exchange.pace import NOBODY_LOOKS, Pace
from networkjournal.exchange.reading import MOST_BYTES, TextFile, read_text, start_of
from networkjournal.language import _


def recognise(file: TextFile) -> Format:
    """The format of a file.

    Raises:
        ImportRefused: It is none of those known.
    """
    known = format_of_text(file)
    if known is not None:
        return known
    if is_web_page(file):
        raise ImportRefused(
            _("{file} is a web page; download the file itself and import that.").format(
                file=file.name
            )
        )
    raise ImportRefused(
        _("{file} is not a file that can be taken in; known are: {formats}.").format(
            file=file.name, formats=", ".join(known.label for known in FORMATS)
        )
    )


def read_import(
    paths: Sequence[Path],
    format: str | None = None,
    columns: Mapping[str, Sequence[str]] | None = None,
    pace: Pace = NOBODY_LOOKS,
    *,
    ask_columns: bool = False,
) -> Import:
    """Everyone and everything in these files, folders and archives, whatever their formats.

    Args:
        paths: The files; one that is named twice is read once.
        format: One of :func:`format_keys` to read them all as; None recognises each.
        columns: For a table of no known format: which columns (by their headings) each field
            (:data:`networkjournal.exchange.columns.FIELDS`) is read from; None guesses.
        pace: Told how far reading is.
        ask_columns: Whether a person is there to be asked, also where a guess would do.

    Returns:
        What was read. A file that is refused among others stands in ``skipped`` with line 0.

    Raises:
        ColumnsUnknown: A table whose columns have to be chosen, if it is the only file.
        ImportRefused: None of the files could be read; one line per file.
        ImportStopped: Who asked does not want the rest.
        ValueError: The format is not known.
    """
    chosen = format_called(format) if format else None
    read: list[Import] = []
    refused: list[str] = []
    skipped: list[Skipped] = []
    whole: dict[Path, Path] = {}
    for path in paths:
        whole.setdefault(path.absolute(), path)
    for path in whole.values():
        try:
            read += _read(path, chosen, _Columns(columns or None, ask_columns), pace, skipped)
        except ColumnsUnknown:
            if len(whole) == 1:
                raise
            name = clean_line(str(path))
            refused.append(_("{file}: say which column is what").format(file=name))
        except ImportRefused as refusal:
            refused.append(str(refusal))
    if not read:
        raise ImportRefused("\n".join(refused))
    skipped += [Skipped(0, line) for line in refused]
    return _together(read, skipped)


class _Columns(Struct, frozen=True):
    said: Mapping[str, Sequence[str]] | None
    ask: bool


def _read(
    path: Path,
    chosen: Format | None,
    columns: _Columns,
    pace: Pace,
    skipped: list[Skipped],
) -> Iterator[Import]:
    name = clean_line(str(path))
    pace.begin(name, 0)
    if _is_folder(path):
        read, left_out = read_bundle(files_in_folder(path), name, pace, chosen)
    elif is_archive(path):
        with files_in_archive(path) as members:
            read, left_out = read_bundle(members, name, pace, chosen)
    else:
        yield _read_file(path, chosen, columns, pace)
        return
    skipped += left_out
    yield from read


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # reading it says why


def _read_file(path: Path, chosen: Format | None, columns: _Columns, pace: Pace) -> Import:
    known = chosen or _format_by_start(path)
    file = read_text(path, known.most_bytes if known else MOST_BYTES, pace)
    known = known or (None if columns.said else format_of_text(file))
    if chosen is None and (columns.said or (known is None and not is_web_page(file))):
        table = read_columns(file, columns.said, ask=columns.ask)
        if table is not None:
            return table
    return (known or recognise(file)).read(file)


def _format_by_start(path: Path) -> Format | None:
    try:
        return format_of_text(start_of(path))
    except ImportRefused:
        return None  # reading all of it says why


def _together(read: Sequence[Import], skipped: list[Skipped]) -> Import:
    sources = dict.fromkeys(one.source_name for one in read)
    for one in read:
        skipped += one.skipped
    return Import(
        ", ".join(sources),
        [person for one in read for person in one.people],
        skipped,
        [remark for one in read for remark in one.remarks],
        [meeting for one in read for meeting in one.meetings],
        [contact for one in read for contact in one.contacts],
        [state for one in read for state in one.states],
    )
