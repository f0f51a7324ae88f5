"""People in circles, by their numbers, as the worked examples have them."""

from collections.abc import Sequence

from networkjournal.domain.records import Person

STORY = ("fellow bakers", "pancake", "suppliers", "family", "football", "neighbourhood")
"""The circles of the poffertjes baker, in the order of her counts [8, 1, 2, 2, 1, 1]."""

COUNTS = (8, 1, 2, 2, 1, 1)


def people_in(counts: Sequence[int], circles: Sequence[str] = STORY) -> list[Person]:
    """So many people in each circle; their ids are numbers from 0 on."""
    named = [circle for count, circle in zip(counts, circles, strict=False) for _ in range(count)]
    return [
        Person(id=str(number), name=f"Person {number}", circles=(circle,))
        for number, circle in enumerate(named)
    ]
