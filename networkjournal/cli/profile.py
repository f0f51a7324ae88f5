"""How one wants to be known, as the newest version says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from networkjournal.domain.search.order import ORDER

if TYPE_CHECKING:
    from networkjournal.domain.records import Profile
    from networkjournal.journal import Journal


def present_profile(journal: Journal) -> Profile | None:
    """Today's version of how one wants to be known; None if nothing was written yet."""
    return max(journal.profiles.values(), key=ORDER["profile"], default=None)
