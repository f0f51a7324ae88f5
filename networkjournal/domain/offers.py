"""Which of my fields of expertise answers what someone needs."""

from networkjournal.domain.records import Profile
from networkjournal.domain.text import fold

_SMALL_WORD = 3
"""Words of so many letters or fewer say nothing: for, the, een."""


def offer_for(need: str, profile: Profile | None) -> str:
    """What of mine answers this need: the first expertise that shares a word with it.

    Returns:
        What others get from that expertise, its name where that is not said; empty for none.
    """
    if profile is None or not profile.expertise:
        return ""
    words = {word for word in fold(need).split() if len(word) > _SMALL_WORD}
    for expertise in profile.expertise:
        if words & set(fold(f"{expertise.name} {expertise.offer}").split()):
            return expertise.offer or expertise.name
    return ""
