"""Over what records are spread, and how evenly: shares, effective number, largest, chance.

A record in k parts counts 1/k in each, so that the weights add up to the number of records; one
in none is left out and listed apart.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cache
from math import exp, fsum, lcm, log

from msgspec import Struct

from networkjournal.domain.text import clean_line, fold


class Part(Struct, frozen=True):
    """A circle, a field, a place or a language, with who is in it.

    Attributes:
        name: as it was first written.
        weight: the records in it, each counted as one by the number of parts it is in.
        share: of all weights; from 0 to 1.
        ids: the records in it, in the order in which they were counted.
    """

    name: str
    weight: Fraction
    share: Fraction
    ids: tuple[str, ...]


class Spread(Struct, frozen=True):
    """How records are spread.

    Attributes:
        parts: the heaviest first, equal ones by name.
        ids: the records that are in a part.
        without: the records that are in none, and so in no figure.
        effective: exp(H), the effective number of parts: over so many equal parts one would be
            spread as evenly (Hill 1973, of order 1); 0 where there is none.
        chance_apart: how likely two records picked at random, without putting the first back, are
            of different parts; None below two records. Each of the two stands for one of its
            parts, picked at random too: with one part each this is 1 − Σc(c−1) / N(N−1), and two
            people who share one circle of two are apart less often than two who share none.
    """

    parts: tuple[Part, ...]
    ids: tuple[str, ...]
    without: tuple[str, ...]
    effective: float
    chance_apart: Fraction | None

    @property
    def largest(self) -> tuple[Part, ...]:
        """The heaviest part; all of them where several are equally heavy."""
        return tuple(part for part in self.parts if part.weight == self.parts[0].weight)

    @property
    def is_even(self) -> bool:
        """Whether all parts weigh the same."""
        return len(self.largest) == len(self.parts)


def spread_over(
    memberships: Iterable[tuple[str, Sequence[str]]], key: Callable[[str], str] = fold
) -> Spread:
    """How records are spread over what they belong to.

    Args:
        memberships: for each record its id and the names of the parts it is in; a name that is
            empty, or there twice, counts for nothing more.
        key: names with the same key name one part.
    """
    key_of = cache(lambda name: key(clean_line(name)))
    names: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    sizes: dict[str, Counter[int]] = {}
    ids: list[str] = []
    without: list[str] = []
    for record, words in memberships:
        parts: dict[str, str] = {}
        for word in words:
            if part := key_of(word):
                parts.setdefault(part, word)
        (ids if parts else without).append(record)
        for part, word in parts.items():
            if part not in names:
                names[part], members[part], sizes[part] = word, [], Counter()
            members[part].append(record)
            sizes[part][len(parts)] += 1
    # in whole units of which every record has the same number, however many parts it is in
    unit = lcm(*(k for counts in sizes.values() for k in counts))
    weights = {
        part: sum(count * (unit // k) for k, count in counts.items())
        for part, counts in sizes.items()
    }
    order = sorted(weights, key=lambda part: (-weights[part], fold(names[part])))
    found = (
        Part(
            names[part],
            Fraction(weights[part], unit),
            Fraction(weights[part], unit * len(ids)),
            tuple(members[part]),
        )
        for part in order
    )
    to_itself = sum(
        count * (unit // k) ** 2 for counts in sizes.values() for k, count in counts.items()
    )
    return Spread(
        tuple(found),
        tuple(ids),
        tuple(without),
        effective_number(weights.values()),
        _chance_apart(weights.values(), to_itself, unit, len(ids)),
    )


def effective_number(weights: Iterable[Fraction | int]) -> float:
    """exp(H) of these weights, of which H is the Shannon entropy in nats; 0 without any."""
    heavy = [weight for weight in weights if weight]
    if not heavy:
        return 0.0
    if min(heavy) == max(heavy):  # exactly as many as there are, which floats may miss
        return float(len(heavy))
    total = sum(heavy)
    shares = [float(weight / total) for weight in heavy]
    return exp(-fsum(share * log(share) for share in shares))


def _chance_apart(weights: Iterable[int], to_itself: int, unit: int, count: int) -> Fraction | None:
    if count < 2:  # noqa: PLR2004 - two are picked
        return None
    # Σ over ordered pairs of two different records of the product of their shares in a part
    alike = sum(weight * weight for weight in weights) - to_itself
    return 1 - Fraction(alike, unit * unit * count * (count - 1))
