"""A table of the file: its lines, cut apart when first asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from networkjournal.journal.cleaning import cleaned_body
from networkjournal.journal.line import AnotherLayoutError, id_of


class Lines:
    """One table: its records as the bytes of their lines, cut apart when first asked for.

    The lines are kept joined as well, so that a save after an addition has nothing to join.
    """

    __slots__ = ("_lines", "_pieces", "_raw", "is_whole")

    def __init__(
        self, body: bytes | memoryview | None, lines: dict[str, bytes] | None = None
    ) -> None:
        self._raw = body or None
        self._pieces: list[bytes] | None = None if body is None else []
        self._lines = lines
        self.is_whole = False
        """Whether someone has seen that each line is a record."""

    @property
    def is_cut(self) -> bool:
        """Whether the records have been told apart."""
        return self._lines is not None

    @property
    def has_a_record_a_line(self) -> bool:
        """Whether cutting will give just what decoding the whole body gives.

        So it is where every line end stands between two records and no space around a colon.
        """
        body = self.body
        between = body.count(b'},\n"')
        return (
            bool(body) and body.count(b"\n") == between and not (b'": ' in body or b'" :' in body)
        )

    @property
    def by_id(self) -> dict[str, bytes]:
        """The line of each record: ``"id":{…}``. Not to be changed.

        Raises:
            LayoutError: the body is not in our layout.
        """
        if self._lines is None:
            self._lines = _cut(self.body)
        return self._lines

    def holding(self, text: bytes) -> list[bytes]:
        """The lines in which these bytes stand, their text cleaned; the others stay as they are.

        Raises:
            LayoutError: a line cannot be cleaned as it stands.
        """
        if self._lines is not None or self._raw is None:
            return [line for line in self.by_id.values() if text in line]
        body, found, at = bytes(self._raw), list[bytes](), 0
        while (at := body.find(text, at)) >= 0:
            start, end = body.rfind(b"\n", 0, at) + 1, body.find(b"\n", at)
            at = end if end >= 0 else len(body)
            found.append(cleaned_body(body[start:at].removesuffix(b",")))
        return found

    @property
    def raw(self) -> bytes:
        """All lines as they stand in the file, their text not cleaned."""
        return self.body if self._raw is None else bytes(self._raw)

    @property
    def pieces(self) -> Sequence[bytes | memoryview]:
        """All lines, joined into a few pieces. Not to be changed."""
        return self._clean_pieces if self._raw is None else (self._raw,)

    @property
    def _clean_pieces(self) -> list[bytes]:
        if self._raw is not None:
            self._pieces, self._raw = [cleaned_body(bytes(self._raw))], None
        if self._pieces is None:
            self._pieces = [b",\n".join(self.by_id.values())] if self.by_id else []
        return self._pieces

    @property
    def body(self) -> bytes:
        """All lines, their text cleaned, as they stand between the table's braces.

        Raises:
            LayoutError: the text cannot be cleaned line by line.
        """
        pieces = self._clean_pieces
        return pieces[0] if len(pieces) == 1 else b",\n".join(pieces)

    def with_changes(self, changes: Mapping[str, bytes | None]) -> Lines:
        """A table with these lines put (None: taken out); this one stays as it is."""
        lines = dict(self.by_id)
        for record_id, line in changes.items():
            if line is None:
                lines.pop(record_id, None)
            else:
                lines[record_id] = line
        changed = Lines(None, lines)
        changed.is_whole = self.is_whole
        if self.by_id.keys().isdisjoint(changes):
            first, *rest = self._clean_pieces or [b""]
            rest += [line for line in changes.values() if line is not None]
            changed._pieces = [piece for piece in (first, b",\n".join(rest)) if piece]
        return changed


Content: TypeAlias = dict[str, Lines]
"""A whole journal: its tables by name, in the order of the file."""


_QUOTE, _BRACE = ord('"'), ord("}")


def _cut(body: bytes) -> dict[str, bytes]:
    if not body:
        return {}
    lines = body.split(b",\n")
    try:
        found = {id_of(line): line for line in lines}
    except ValueError:
        raise AnotherLayoutError from None
    whole = all(line[0] == _QUOTE and line[-1] == _BRACE for line in lines)
    if len(found) != len(lines) or not whole or body.count(b"\n") != len(lines) - 1:
        raise AnotherLayoutError
    return found
