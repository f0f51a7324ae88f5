"""A file inside something that holds many: a .zip or a folder."""

HEAD = 65_536
"""Bytes of a file by which it is recognised."""


class Member:
    """A file inside an archive or a folder.

    Attributes:
        name: The whole of its name, fit to be shown.
        inside: Its path inside what holds it, with slashes, as it is written there.
        size: The bytes that it is said to have.
        leads_outside: Whether its name would lead out of what holds it.
        is_locked: Whether it takes a password.
    """

    leads_outside = False
    is_locked = False

    def __init__(self, name: str, inside: str, size: int) -> None:
        self.name = name
        self.inside = inside
        self.size = size

    @property
    def ending(self) -> str:
        """The end of its name, in small letters: ``.csv``."""
        dot = self.inside.rfind(".")
        return self.inside[dot:].lower() if dot > self.inside.rfind("/") else ""

    def head(self) -> bytes:
        """How it begins, :data:`HEAD` bytes at most.

        Raises:
            ImportRefused: It cannot be read.
        """
        raise NotImplementedError

    def whole(self, most_bytes: int) -> bytes:
        """All of it.

        Args:
            most_bytes: What it may have.

        Raises:
            ImportRefused: It is larger, or cannot be read.
        """
        raise NotImplementedError
