"""Starting without what is not needed, and ending without taking everything apart first."""

import os
import sys
from contextlib import suppress
from typing import NoReturn


def import_msgspec() -> None:
    """Import msgspec without the typing_extensions that it takes wherever they are installed.

    All that it looks for there is in typing itself since Python 3.11, and reading them in costs a
    tenth of a short command.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # importing it fails
    try:
        import msgspec  # noqa: F401 - whoever needs it finds it imported
    finally:
        del sys.modules["typing_extensions"]


def end(code: int) -> NoReturn:
    """End the process at once: freeing 60,000 records one by one takes a tenth of a command.

    Everything that lasts is on disk by then; whatever was said is let out first.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(code)
