"""The Dutch catalogue: taken from the source, kept in a .po file, compiled into the .mo beside it.

``python -m tests.house.catalogue update`` takes in what the source says now and compiles;
``check`` says what is missing; ``missing`` lists the strings that still have no Dutch.
Babel is needed only here: the program reads the .mo with the standard library.
"""

import ast
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[2] / "networkjournal"
PO = PACKAGE / "locale" / "nl" / "LC_MESSAGES" / "networkjournal.po"
MO = PO.with_suffix(".mo")

_KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
_TRANSLATING = frozenset(_KEYWORDS)

_HEADER = """\
# Dutch for networkjournal.
# Taken from the source by "python -m tests.house.catalogue update"; write the Dutch here.
msgid ""
msgstr ""
"Project-Id-Version: networkjournal\\n"
"Language: nl\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
"""Without dates or tool versions, which would change the file when nothing was said anew."""

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)

Texts = tuple[str, ...]
"""A message's forms: one, or singular and plural."""

Key = tuple[str, Texts]
"""What identifies a message: its context (empty for none) and its English forms."""


_COMMAND = re.compile(r"\[[a-z-]+\]")


def texts(value: str | tuple[str, ...] | list[str] | None) -> Texts:
    """The forms of a message's id or translation as Babel hands it over."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _key(message: Message) -> Key:
    context: str | bytes = message.context or ""  # Babel reads it as bytes from a .mo file
    return context.decode() if isinstance(context, bytes) else context, texts(message.id)


def from_source() -> dict[Key, Message]:
    """Every message that the source speaks, by its key, in the order of the English."""
    catalogue = Catalog()
    for _file, _line, message, _comments, context in extract_from_dir(
        PACKAGE, [("**.py", "python")], keywords=_KEYWORDS
    ):
        catalogue.add(message, context=context)
    found = [message for message in catalogue if message.id]
    return {_key(message): message for message in sorted(found, key=_key)}


def from_po() -> dict[Key, Message]:
    """Every message of the .po file; a message that it marks obsolete is not among them."""
    return {_key(message): message for message in _read_po() if message.id}


def from_mo() -> dict[Key, Texts]:
    """The Dutch of every message in the compiled catalogue."""
    with MO.open("rb") as file:
        return {_key(message): texts(message.string) for message in read_mo(file) if message.id}


def obsolete() -> list[str]:
    """The messages that the .po file keeps though the source no longer says them."""
    marked = [texts(message.id) for message in _read_po().obsolete.values()]
    unsaid = from_po().keys() - from_source().keys()
    return sorted(" / ".join(english) for english in (*marked, *(key[1] for key in unsaid)))


def untranslated() -> list[str]:
    """The messages of the source without a Dutch of their own that may be used as it is."""
    dutch = from_po()
    return [
        " / ".join(key[1])
        for key in from_source()
        if key not in dutch or dutch[key].fuzzy or not _is_whole(dutch[key], len(key[1]))
    ]


def _is_whole(message: Message, forms: int) -> bool:
    dutch = texts(message.string)
    return len(dutch) == forms and all(dutch)


def wrong_placeholders() -> list[str]:
    """The messages whose Dutch names other placeholders than their English."""
    wrong = []
    for (_, english), message in from_po().items():
        allowed = {name for form in english for name in placeholders(form)}
        needed = placeholders(english[-1])
        for form in texts(message.string):
            named = placeholders(form)
            if form and not (named <= allowed and (len(english) > 1 or named == needed)):
                wrong.append(" / ".join(english))
    return wrong


def placeholders(text: str) -> set[str]:
    """The names between braces in a message, and the commands between brackets whose keys it says.

    There are none where the braces do not form a template.
    """
    try:
        named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()
    return named | set(_COMMAND.findall(text))


def built_messages() -> Iterator[str]:
    """Calls that translate something else than a literal, which no catalogue can hold."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path == PACKAGE / "language.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            needed = {"ngettext": 2, "pgettext": 2}.get(node.func.id, 1)
            if node.func.id in _TRANSLATING and not _may_be_translated(node, needed):
                yield f"{path.relative_to(PACKAGE.parent)}:{node.lineno}: {ast.unparse(node)}"


def _may_be_translated(call: ast.Call, needed: int) -> bool:
    """Literals may; a name may after N_ marked it, so only what is put together may not."""
    put_together = (ast.JoinedStr, ast.BinOp)
    return len(call.args) >= needed and not any(
        isinstance(argument, put_together) for argument in call.args[:needed]
    )


def update() -> None:
    """Take in what the source says now, keep the Dutch that is there, drop the rest, compile."""
    PO.parent.mkdir(parents=True, exist_ok=True)
    po, mo = updated()
    PO.write_bytes(po)
    MO.write_bytes(mo)


def updated() -> tuple[bytes, bytes]:
    """What the .po and the .mo file hold once they are updated."""
    dutch = from_po() if PO.exists() else {}
    catalogue = Catalog(locale="nl", creation_date=_NO_DATE, revision_date=_NO_DATE)
    for key, message in from_source().items():
        known = dutch.get(key)
        catalogue.add(
            message.id,
            string=known.string if known else None,
            flags=known.flags if known else (),
            user_comments=known.user_comments if known else (),
            context=message.context,
        )
    po, mo = BytesIO(), BytesIO()
    write_po(po, catalogue, width=100, omit_header=True, no_location=True)
    write_mo(mo, catalogue)
    return _HEADER.encode() + po.getvalue(), mo.getvalue()


def _read_po() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="nl")


def findings() -> list[str]:
    """Everything that is not as it should be, one line each."""
    dutch = {key: texts(message.string) for key, message in from_po().items()}
    return [
        *(f"no Dutch: {text}" for text in untranslated()),
        *(f"no longer said: {text}" for text in obsolete()),
        *(f"other placeholders: {text}" for text in wrong_placeholders()),
        *(f"not a literal: {call}" for call in built_messages()),
        *([] if from_mo() == dutch else ["the compiled catalogue differs: run update"]),
    ]


def main(arguments: list[str]) -> int:
    """Do what the command line asks; 1 when a check found something, 2 for a wrong command."""
    if arguments not in (["update"], ["check"], ["missing"]):
        print("usage: python -m tests.house.catalogue update|check|missing", file=sys.stderr)
        return 2
    if arguments == ["update"]:
        update()
    found = untranslated() if arguments == ["missing"] else findings()
    print("\n".join(found) if found else f"Dutch for all {len(from_source())} messages")
    return 1 if found and arguments == ["check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
