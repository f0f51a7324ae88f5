"""People as CSV, for a spreadsheet: UTF-8 with the mark by which Excel knows it, no cell a formula.

Other programs' commas: a person that the journal names stands there by name, and such a name is
not read back; all the rest is.
"""

import csv
import io
from collections.abc import Callable, Iterable

from networkjournal.domain.records import Person
from networkjournal.exchange.formulas import as_text
from networkjournal.exchange.own_table import COLUMNS, cell_of


def write_table(people: Iterable[Person], name_of: Callable[[str], str]) -> bytes:
    """These people as a table, one a row.

    Args:
        people: Whom to write.
        name_of: What to call a person whom another's row names, by id.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for person in people:
        writer.writerow([as_text(cell_of(person, column, name_of)) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig", "replace")
