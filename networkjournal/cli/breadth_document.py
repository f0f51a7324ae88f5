"""The figures of breadth for other programs: unrounded, each with the ids that it counted."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from networkjournal.domain.breadth.figures import Breadth
    from networkjournal.domain.breadth.growth import Growth
    from networkjournal.domain.breadth.newcomers import Newcomers
    from networkjournal.domain.breadth.own_kind import OwnKind
    from networkjournal.domain.breadth.spread import Spread
    from networkjournal.domain.breadth.surprises import Surprises


def document(breadth: Breadth) -> dict[str, Any]:
    """All figures; a share is from 0 to 1, and null is what nobody can tell."""
    return {
        "people": len(breadth.ids),
        "ids": breadth.ids,
        "circles": {**_spread(breadth.circles), "not_used": breadth.not_used},
        "own_kind": _own_kind(breadth.own_kind),
        "newcomers": _newcomers(breadth.newcomers),
        "fields": _spread(breadth.fields),
        "places": _spread(breadth.places),
        "languages": _spread(breadth.languages),
        "surprises": _surprises(breadth.surprises),
        "growth": _growth(breadth.growth),
    }


def _spread(spread: Spread) -> dict[str, Any]:
    largest = spread.largest
    return {
        "effective_number": spread.effective or None,
        "of": len(spread.parts),
        "counted": len(spread.ids),
        "largest": {
            "names": [part.name for part in largest],
            "share": float(largest[0].share),
            "ids": [one for part in largest for one in part.ids],
        }
        if largest
        else None,
        "chance_different": _number(spread.chance_apart),
        "parts": _parts(spread),
        "ids": spread.ids,
        "without": spread.without,
    }


def _parts(spread: Spread) -> list[dict[str, Any]]:
    return [
        {
            "name": part.name,
            "weight": float(part.weight),
            "share": float(part.share),
            "ids": part.ids,
        }
        for part in spread.parts
    ]


def _own_kind(kind: OwnKind | None) -> dict[str, Any] | None:
    if kind is None:
        return None
    return {
        "share": _number(kind.share),
        "e_i_index": _number(kind.e_i_index),
        "own": len(kind.own),
        "others": len(kind.others),
        "own_ids": kind.own,
        "other_ids": kind.others,
        "unsaid_ids": kind.unsaid,
    }


def _newcomers(new: Newcomers) -> dict[str, Any]:
    return {
        "since": new.since,
        "people": len(new.ids),
        "ids": new.ids,
        "own_kind": _own_kind(new.kind),
        "threshold": float(new.threshold),
        "notice": new.are_mostly_own_kind,
    }


def _surprises(surprises: Surprises) -> dict[str, Any]:
    """Below five there are the ids, and no share."""
    spread = surprises.spread
    return {
        "count": len(spread.ids) + len(spread.without),
        "circles": _parts(spread) if surprises.are_enough else None,
        "ids": spread.ids,
        "without": spread.without,
    }


def _growth(growth: Growth) -> list[dict[str, Any]]:
    return [
        {
            "until": moment.day,
            "people": moment.people,
            "effective_number": moment.effective or None,
            "came": moment.came,
        }
        for moment in growth.moments
    ]


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
