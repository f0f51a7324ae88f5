"""The page behind Known for: every version of how one wanted to be known, with its date."""

from collections.abc import Sequence
from typing import ClassVar

from networkjournal.domain.records import Profile, Record
from networkjournal.language import _
from networkjournal.tui.known_for.version import version_row
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import Block, PageRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Line


class VersionsPage(Section):
    """The versions, newest first; beside them what one stands on, and what changed with it.

    They can be read and deleted. Only today's is changed, in Known for.
    """

    NAME = "versions"
    TABLES: ClassVar[frozenset[str]] = frozenset({"profile", "achievements"})
    ADDS = Profile
    CAN_FILTER = False
    IS_BEHIND = True

    def heading(self) -> tuple[Line, Line]:
        """The title, and the order."""
        return ((self.title, "name"),), ((_("newest first"), "soft"),)

    def nothing_here(self) -> str:
        """There is none yet."""
        return keyed(_("Nothing written yet. Esc, then [add], begins."))

    def rows(self, query: str) -> Rows:
        """One row for each version."""
        versions = self.desk.overview.versions()
        return PageRows(lambda width: self._write(versions, width))

    def _write(self, versions: Sequence[Profile], width: int) -> list[Block]:
        blocks: list[Block] = []
        after: Profile | None = None
        for version in versions:
            if blocks:
                blocks.append(Block([()]))
            blocks.append(version_row(self.desk, version, after, width))
            after = version
        return blocks

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """A version reads in full."""
        return read_record(self.desk, record, width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A version comes from changing today's, not from here."""
        return action != "add" and super().check_action(action, parameters)
