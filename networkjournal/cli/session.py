"""One run of the program: what was asked, and the journal it is asked of."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from networkjournal.cli.everywhere import Asked
from networkjournal.cli.faults import WrongUsageError

if TYPE_CHECKING:
    from datetime import date

    from networkjournal.journal import Journal


class Session:
    """What a command needs beside its own options.

    Attributes:
        command: the command's name.
        as_json: whether to answer in JSON.
    """

    def __init__(self, asked: Asked) -> None:
        self.command = asked.command
        self.as_json = asked.as_json
        self._asked = asked

    @cached_property
    def today(self) -> date:
        """Today, or the date that stands in for it.

        Raises:
            WrongUsageError: what stands in for it is no date.
        """
        from networkjournal.domain.today import today

        try:
            return today()
        except ValueError as error:
            raise WrongUsageError(str(error)) from None

    @cached_property
    def journal_path(self) -> Path:
        """Where the journal is, or would be."""
        from networkjournal.journal.places import journal_path

        return journal_path(self._asked.journal)

    @cached_property
    def journal(self) -> Journal:
        """The open journal.

        Raises:
            JournalError: it cannot be read.
        """
        from networkjournal.journal import Journal

        return Journal.open(self.journal_path)

    def path(self, word: str) -> Path:
        """The path that this word names, with every byte as it was given."""
        return Path(self._asked.as_given.get(word, word)).expanduser()
