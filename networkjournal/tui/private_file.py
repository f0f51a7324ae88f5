"""Small files of this computer that only their owner can read: drafts, choices, what was put off.

None of them is worth a complaint: one that cannot be read counts as empty, and where one cannot be
written what it holds lasts until the app is closed.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from networkjournal.journal.places import make_private_folder


def read_private(path: Path | None) -> dict[str, object]:
    """What the file holds by name; nothing where there is none or it is no such file."""
    return read_or_none(path) or {}


def read_or_none(path: Path | None) -> dict[str, object] | None:
    """What the file holds by name, nothing where there is none; None where it cannot be read."""
    if path is None:
        return {}
    try:
        found = json.loads(path.read_bytes().strip() or b"{}")
    except OSError:
        return {}
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def write_private(path: Path | None, held: Mapping[str, object]) -> None:
    """Replace the file whole, or leave it as it was."""
    if path is None:
        return
    with suppress(OSError):
        make_private_folder(path.parent)
        fresh = path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(held, file, ensure_ascii=False, indent=2)
        fresh.replace(path)
