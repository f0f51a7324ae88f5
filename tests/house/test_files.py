"""What holds for every file of the project."""

import re

import pytest

from tests.house.project import ROOT, texts

LONGEST = 400


def test_no_module_is_longer_than_one_thought() -> None:
    long = {
        name: lines
        for name, text in texts()
        if name.endswith(".py") and (lines := text.count("\n")) > LONGEST
    }
    assert long == {}


_ELSEWHERE = "|".join(
    (
        r"/(home|Users|work|root)/[a-z]",
        r"/tmp/[a-z]",
        r"[A-Z]:\\Users",
        r"/simple/?[\s'\"]",
        r"/packages/[0-9a-f]{2}/",
        r"index-" + "url",
        r"(?i:pypi)\." + r"org",
        r"pythonhosted",
    )
)


def test_no_file_names_a_place_on_one_machine_or_a_package_host() -> None:
    found = [
        f"{name}: {match[0]}"
        for name, text in texts()
        if name != "tests/house/test_files.py"
        for match in re.finditer(_ELSEWHERE, text)
    ]
    assert found == []


def test_no_file_has_a_tab_or_a_space_at_the_end_of_a_line() -> None:
    found = [
        f"{name}: line {number}"
        for name, text in texts()
        if name.endswith((".py", ".md", ".toml"))
        for number, line in enumerate(text.splitlines(), start=1)
        if line != line.rstrip() or line.startswith("\t")
    ]
    assert found == []


@pytest.mark.parametrize(
    "paper", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "constraints.txt"]
)
def test_the_usual_papers_are_there(paper: str) -> None:
    assert (ROOT / paper).stat().st_size > 0


def test_every_link_of_a_paper_leads_somewhere() -> None:
    broken = [
        f"{name}: {target}"
        for name, text in texts()
        if name.endswith(".md")
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
        if not (ROOT / target).exists()
    ]
    assert broken == []
