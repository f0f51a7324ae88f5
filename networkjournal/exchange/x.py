"""Whom one follows on X: a following.js with numbers and links, and no names."""

from typing import Any

from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Person
from networkjournal.domain.text import clean_line, cut
from networkjournal.exchange.addresses import proper_link
from networkjournal.exchange.facebook import loaded
from networkjournal.exchange.incoming import Import, ImportRefused, Incoming, Remark, Skipped
from networkjournal.exchange.reading import TextFile
from networkjournal.language import _

SOURCE = "X"

_BEGIN = "window.YTD.following."
_LONGEST = 100
_MOST = 100_000


def recognises(file: TextFile) -> bool:
    """Whether this is the list of whom one follows."""
    return file.text[:1_000].lstrip().startswith(_BEGIN)


def read(file: TextFile) -> Import:
    """Everyone in it, called by their number until one knows better.

    Raises:
        ImportRefused: It is no such list, or not whole.
    """
    start, sign, listed = file.text.partition("=")
    found = loaded(listed.strip().rstrip(";"), file) if sign and _BEGIN in start else None
    if not isinstance(found, list):
        raise ImportRefused(
            _("{file} has no list of followed accounts as X writes it.").format(file=file.name)
        )
    people: list[Incoming] = []
    skipped: list[Skipped] = []
    for number, one in enumerate(found[:_MOST], 1):
        account, link = _account(one)
        if not account:
            skipped.append(Skipped(number, _("no account"), file.name))
            continue
        uid = f"x:{account}"
        person = Person(
            name=_("X account {number}").format(number=account),
            links=(link,) if link else (),
            fields={UID: uid},
        )
        people.append(Incoming(person, file.name, number, uid=uid))
    remark = Remark(0, _("X gives numbers and links only, no names"), file.name)
    return Import(SOURCE, people, skipped, [remark] if people else [])


def _account(one: Any) -> tuple[str, str]:  # noqa: ANN401 - whatever stands in the file
    following = one.get("following") if isinstance(one, dict) else None
    if not isinstance(following, dict):
        return "", ""
    account, link = following.get("accountId"), following.get("userLink")
    account = clean_line(account) if isinstance(account, str) else ""
    link = proper_link(clean_line(link)) if isinstance(link, str) else ""
    return cut(account, _LONGEST), cut(link, 2_000)
