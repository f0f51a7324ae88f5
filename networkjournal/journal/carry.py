"""Carrying a change over to a record that may have changed meanwhile, field by field.

The one rule behind saving a form, undo, redo and two windows at work: what someone altered between
``was`` and ``now`` is altered in ``latest``; everything else in ``latest`` stays, fields that this
version does not know included.
"""

from __future__ import annotations

from typing import Any

from networkjournal.journal.line import Document

STAMPS = ("created", "updated")
"""Fields that the journal itself keeps; no change carries them over."""

_NOTHING = object()


def carry(latest: Document | None, was: Document | None, now: Document | None) -> Document | None:
    """The record after the change from ``was`` to ``now`` is carried over to ``latest``.

    None stands for a record that is not there: ``was`` None is an addition, ``now`` None a
    deletion, ``latest`` None a record deleted meanwhile, which an edit brings back.
    """
    if now is None:
        return None
    if latest is None:
        return dict(now)
    stamps = {field: latest[field] for field in STAMPS if field in latest}
    carried = _carry_fields(latest, was or {}, now)
    return {field: value for field, value in carried.items() if field not in STAMPS} | stamps


def _carry_fields(latest: Document, was: Document, now: Document) -> Document:
    result = dict(latest)
    for field in {**was, **now}:
        if was.get(field, _NOTHING) == now.get(field, _NOTHING):
            continue
        there = latest.get(field)
        if field in now:
            result[field] = _carry_value(there, was.get(field), now[field])
        elif isinstance(there, dict | list) and (
            rest := _carry_value(there, was.get(field), type(there)())
        ):
            result[field] = rest  # what was emptied has been added to meanwhile
        else:
            result.pop(field, None)
    return result


def _carry_value(latest: Any, was: Any, now: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(latest, dict) and isinstance(now, dict):
        return _carry_fields(latest, was if isinstance(was, dict) else {}, now)
    if isinstance(latest, list) and isinstance(now, list):
        return _carry_list(latest, was if isinstance(was, list) else [], now)
    return now


def _carry_list(latest: list[Any], was: list[Any], now: list[Any]) -> list[Any]:
    if any(isinstance(item, dict) for item in (*latest, *was, *now)):
        return _carry_parts(latest, was, now)
    gone = {*map(repr, was)} - {*map(repr, latest)}
    mine = {*map(repr, was)} | {*map(repr, now)}
    kept = [item for item in now if repr(item) not in gone]
    return kept + [item for item in latest if repr(item) not in mine]


def _carry_parts(latest: list[Any], was: list[Any], now: list[Any]) -> list[Any]:
    """A list of parts: each stays the part it was in ``latest``, with its unknown fields."""
    left, unmatched = list(latest), list(was)
    replaced = iter(_without(was, now))
    result: list[Any] = []
    settled: list[Any] = []
    for part in now:
        if part in unmatched:
            unmatched.remove(part)
            there = _take(left, part)
            if there is not None:
                result.append(there)
            continue
        before = next(replaced, None)
        if part in left:  # someone else made it the same
            left.remove(part)
            result.append(part)
            settled.append(before)
        elif before is not None and (there := _take(left, before)) is not None:
            result.append(_carry_value(there, before, part))
        else:
            result.append(part)
            settled.append(part)
    for part in (*replaced, *settled):
        _take(left, part)
    return result + left


def _without(parts: list[Any], others: list[Any]) -> list[Any]:
    """The parts that are not among the others, each of those counting once."""
    others = list(others)
    rest = []
    for part in parts:
        if part in others:
            others.remove(part)
        else:
            rest.append(part)
    return rest


def _take(parts: list[Any], known: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Take out the part that is the known one, or else the first that says all it says."""
    found = known if known in parts else next((p for p in parts if _says(p, known)), None)
    if found is not None:
        place = parts.index(found)
        found = parts.pop(place)
    return found


def _says(part: Any, known: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Whether this part says all that the known one says; it may say more."""
    if isinstance(part, dict) and isinstance(known, dict):
        return bool(known.items() <= part.items())
    return bool(part == known)
