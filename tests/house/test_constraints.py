"""The versions that README's commands install are named, all of them."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.project import ROOT


def _pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def _asked_for() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [
        Requirement(text)
        for text in (*project["dependencies"], *project["optional-dependencies"]["dev"])
    ]


def test_each_line_is_a_plain_version() -> None:
    assert all(re.fullmatch(r"[0-9][0-9.]*", version) for version in _pinned().values())


def test_the_versions_are_those_that_the_project_asks_for() -> None:
    pinned = _pinned()
    wrong = [
        str(asked)
        for asked in _asked_for()
        if not asked.specifier.contains(pinned.get(canonicalize_name(asked.name), "0"))
    ]
    assert wrong == []


def test_what_is_needed_by_what_is_needed_is_named_too() -> None:
    pinned = _pinned()
    waiting, seen = _asked_for(), set[str]()
    while waiting:
        name = canonicalize_name(waiting.pop().name)
        if name in seen:
            continue
        seen.add(name)
        try:
            needed = [Requirement(text) for text in requires(name) or ()]
        except PackageNotFoundError:
            continue
        waiting += [
            one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})
        ]
    assert seen - pinned.keys() == set()
