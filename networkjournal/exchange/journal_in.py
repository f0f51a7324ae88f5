"""Another journal.json: everything in it, record by record."""

import re
from pathlib import Path

from networkjournal.domain.records import TABLES
from networkjournal.domain.text import clean_line
from networkjournal.exchange.incoming import Import, ImportRefused
from networkjournal.exchange.reading import MEGABYTE, TextFile
from networkjournal.journal import JournalError
from networkjournal.journal.comparison import state_in
from networkjournal.journal.layout import META
from networkjournal.language import _

SOURCE = "journal"

MOST_BYTES = 100 * MEGABYTE
"""Ten times what ten thousand people and fifty thousand lines of a log take."""

_TABLES = "|".join((META, *TABLES))
_BEGINS = re.compile(
    rf'\s*\{{\s*"(?:{META}"\s*:\s*\{{\s*"1"\s*:\s*\{{\s*"format"'
    rf'|(?:{_TABLES})"\s*:\s*\{{\s*"[^"\n]{{0,100}}"\s*:\s*\{{)'
)
_HEAD = 2_000


def recognises(file: TextFile) -> bool:
    """Whether this is a journal of this program's, by how it begins."""
    return _BEGINS.match(file.text[:_HEAD]) is not None


def read(file: TextFile) -> Import:
    """The journal in this file, every record of it seen to be whole.

    Raises:
        ImportRefused: It is no journal, not whole, or written by a newer version.
    """
    file.pace.begin(file.name, 0)
    try:
        state = state_in(
            file.undecoded or file.text.encode("utf-8", "surrogatepass"), Path(file.name)
        )
    except JournalError as error:
        raise ImportRefused(clean_line(str(error))) from None
    except RecursionError:
        raise ImportRefused(
            _("{file} is not whole; its JSON cannot be read.").format(file=file.name)
        ) from None
    return Import(_("a journal"), states=[state])
