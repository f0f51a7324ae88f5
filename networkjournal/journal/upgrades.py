"""The file's format number, and the steps from older formats to this one."""

from collections.abc import Callable

from networkjournal.journal.layout import META
from networkjournal.journal.line import document_of, line_of
from networkjournal.journal.lines import Content, Lines

FORMAT = 1
"""The format that this version writes."""

Step = Callable[[Content], Content]


def _give_a_number(content: Content) -> Content:
    """Format 0 is a journal without a number: written by hand, or by TinyDB alone."""
    return content


STEPS: dict[int, Step] = {0: _give_a_number}
"""From each older format, the step to the next."""


class NewerFormatError(Exception):
    """The journal was written by a newer version of the program."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        """The format that the file has."""


def format_of(content: Content) -> int:
    """The file's format number; 0 where it has none."""
    line = content[META].by_id.get("1") if META in content else None
    number = document_of(line).get("format", 0) if line else 0
    return number if isinstance(number, int) and number >= 0 else 0


def upgrade(content: Content) -> Content:
    """The content in the format of this version; the same object if it is in that already.

    Raises:
        NewerFormatError: a newer version wrote it, and only that can read it.
    """
    number = format_of(content)
    if number == FORMAT:
        return content
    if number > FORMAT:
        raise NewerFormatError(number)
    for older in range(number, FORMAT):
        content = STEPS[older](content)
    meta = {"1": line_of("1", {"format": FORMAT})}
    others = content[META].with_changes(meta) if META in content else Lines(None, meta)
    return {META: others, **{name: lines for name, lines in content.items() if name != META}}
