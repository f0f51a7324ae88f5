"""The names of fields as people type them, in both languages, and the nearest to a misspelt one."""

from collections.abc import Iterable

from networkjournal.domain.records import TABLES
from networkjournal.domain.text import fold
from networkjournal.language import language

ENGLISH_WORDS: dict[str, tuple[str, ...]] = {
    "role": ("position", "roles"),
    "circles": ("circle",),
    "organisation": ("org", "organization", "company"),
    "place": ("city",),
    "languages": ("language", "lang"),
    "skills": ("skill",),
    "needs": ("need",),
    "differences": ("difference", "differs"),
    "barriers": ("barrier",),
    "offer": ("offers",),
    "links": ("link", "url", "website"),
    "emails": ("email", "mail"),
    "phones": ("phone", "tel", "telephone"),
    "tags": ("tag",),
    "fields": ("own",),
    "notes": ("note",),
    "expertise": ("expertises",),
    "on": ("date",),
    "people": ("person", "persons"),
    "minutes": ("min",),
    "sowings": ("sowing",),
    "at": ("when",),
    "speak_to": ("speak",),
    "prep": ("preparation",),
    "dread_before": ("dread",),
    "members": ("member",),
    "topics": ("topic",),
}
"""For a field of a record: the English words for it that are understood beside its name."""

DUTCH_WORDS: dict[str, tuple[str, ...]] = {
    "name": ("naam",),
    "what": ("wat",),
    "text": ("tekst",),
    "role": ("rol", "functie"),
    "standing": ("bekendheid",),
    "circles": ("kringen", "kring"),
    "field": ("vak", "vakgebied", "veld", "terrein"),
    "organisation": ("organisatie", "bedrijf", "werkgever"),
    "place": ("plaats", "woonplaats", "plek", "stad"),
    "culture": ("cultuur",),
    "languages": ("talen", "taal"),
    "skills": ("vaardigheden", "vaardigheid"),
    "needs": ("behoeften", "behoefte", "nodig"),
    "differences": ("verschillen", "verschil"),
    "barriers": ("barrières", "barrière", "drempel", "drempels"),
    "offer": ("aanbod", "biedt"),
    "wish": ("wens",),
    "emails": ("e-mails", "e-mail"),
    "tags": ("labels", "label"),
    "phones": ("telefoon", "mobiel"),
    "birthday": ("verjaardag",),
    "dates": ("data",),
    "met": ("ontmoet", "ontmoeting"),
    "rhythm": ("ritme",),
    "put_off_until": ("uitgesteld_tot", "uitstel"),
    "fields": ("velden",),
    "notes": ("notities", "notitie"),
    "archived": ("gearchiveerd", "archief"),
    "not_same": ("niet_dezelfde",),
    "how": ("hoe",),
    "since": ("sinds",),
    "statement": ("uitspraak",),
    "giving": ("geven",),
    "on": ("op", "datum"),
    "people": ("mensen", "persoon", "personen"),
    "result": ("resultaat",),
    "kind": ("soort",),
    "minutes": ("minuten",),
    "goal": ("doel",),
    "gift": ("gave",),
    "size": ("omvang", "grootte", "maat"),
    "asked": ("gevraagd",),
    "state": ("toestand", "status"),
    "let_go_on": ("losgelaten_op",),
    "sowings": ("zaaisels", "zaaisel"),
    "surprise": ("verrassing", "verrast"),
    "use": ("nut", "gebruik"),
    "found": ("gevonden",),
    "at": ("om", "wanneer"),
    "speak_to": ("spreek",),
    "prep": ("voorbereiding",),
    "by": ("door",),
    "due": ("beurt", "uiterlijk"),
    "done": ("gedaan", "klaar"),
    "put_off": ("uitgesteld",),
    "dread_before": ("spannend", "spanning_vooraf"),
    "dread_after": ("spanning_achteraf",),
    "smallest": ("kleinste",),
    "outcome": ("uitkomst", "afloop"),
    "meeting": ("afspraak",),
    "purpose": ("waarvoor",),
    "founded": ("opgericht",),
    "members": ("leden", "lid"),
    "topics": ("onderwerpen", "onderwerp"),
    "why": ("waarom",),
    "sign": ("teken",),
    "reviewed": ("bekeken", "nagelopen"),
    "lines": ("regels",),
    "weekly_minutes": ("weekminuten",),
    "circle_rhythms": ("kringritmes",),
    "own_kind_share": ("eigen_soort",),
    "actions_a_day": ("dingen_per_dag",),
    "hide_when_resting": ("verberg_bij_rust",),
    "count_own_use": ("tel_eigen_gebruik",),
}
"""For a field of a record: the Dutch words for it, the first of them the one that is said."""

QUERY_WORDS: dict[str, tuple[str, ...]] = {
    "knows": ("kent", "kan"),
    "with": ("met",),
    "through": ("via",),
    "quiet": ("stil",),
    "until": ("tot",),
}
"""Fields that only a query has, and the Dutch words for them."""

PART_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "met": {
        "on": ("op", "when", "date", "wanneer", "datum"),
        "where": ("waar", "place", "plaats"),
        "through": ("via", "door"),
    },
    "prep": {
        "know": ("weet", "weten"),
        "differ": ("verschil", "verschillen"),
        "give": ("geef", "geven"),
        "ask": ("vraag", "vragen"),
        "both": ("samen", "allebei"),
        "practical": ("praktisch",),
    },
}
"""The words after the dot, for the fields that hold a part."""

_NOT_ASKED_FOR = frozenset(
    {"a", "b", "uid", "invitation", "people", "put_off_until", "weekly_minutes", "circle_rhythms"}
    | {
        "own_kind_share",
        "actions_a_day",
        "hide_when_resting",
        "count_own_use",
        "fields",
        "dates",
        "route",
        "data",
        "not_same",
    }
)

_FIELDS = tuple(
    dict.fromkeys(
        name
        for record in TABLES.values()
        for name in record.__struct_fields__
        if name not in ("id", "created", "updated")
    )
)
_IN_RECORDS = {
    fold(word): name
    for name in _FIELDS
    for word in (name, *ENGLISH_WORDS.get(name, ()), *DUTCH_WORDS.get(name, ()))
}
_DUTCH = frozenset(
    fold(word)
    for spoken in (DUTCH_WORDS, QUERY_WORDS)
    for words in spoken.values()
    for word in words
)
_IN_QUERIES = {
    **{word: name for word, name in _IN_RECORDS.items() if name not in _NOT_ASKED_FOR},
    "people": "with",
    "route": "through",
    "dates": "dates",
    **{fold(word): name for name, words in QUERY_WORDS.items() for word in (name, *words)},
    # English “met” is how we met, Dutch “met” is with: the matching asks both.
    "met": "met",
    "met.where": "met",
    "met.through": "through",
    "met.on": "on",
}


def query_field(word: str) -> str | None:
    """The field that a query means by this word in either language; None when there is none."""
    return _IN_QUERIES.get(fold(word).replace("-", "_")) or _IN_QUERIES.get(fold(word))


def nearest_query_field(word: str) -> str:
    """The word for a field of a query that looks most like this one; empty when none does."""
    return nearest(fold(word), _IN_QUERIES)


_OFTEN_ASKED = {
    "en": ("circle", "knows", "needs", "place", "kind", "with", "on", "due"),
    "nl": ("kring", "kent", "behoefte", "plaats", "soort", "met", "op", "beurt"),
}


def often_asked() -> tuple[str, ...]:
    """Words, in the language spoken, for the fields that queries ask most, those first."""
    return _OFTEN_ASKED["nl" if language() == "nl" else "en"]


def record_field(word: str, fields: Iterable[str]) -> str | None:
    """The field among ``fields`` that this word means in either language.

    What a record is called is ``name`` in one kind, ``what`` or ``text`` in another; either word
    is taken for it.
    """
    own = set(fields)
    asked = fold(word).strip().replace(" ", "_")
    for key in (asked, asked.replace("-", "_")):
        if key in own:
            return key
        name = _IN_RECORDS.get(key)
        for candidate in _ALIKE.get(name or "", ()):
            if candidate in own:
                return candidate
    return None


_CALLED = ("what", "text", "name")
_DAY = ("on", "at", "due", "by", "since")
_ALIKE: dict[str, tuple[str, ...]] = {name: (name,) for name in _FIELDS}
_ALIKE |= {"name": ("name", "what", "text"), "what": _CALLED, "text": _CALLED}
_ALIKE |= {"on": _DAY, "at": ("at", "on", "due", "by"), "due": ("due", "by"), "by": ("by",)}
_ALIKE |= {"people": ("people", "members", "found"), "emails": ("emails", "how")}


def words_for(fields: Iterable[str]) -> dict[str, str]:
    """Every word that means one of these fields, and which."""
    own = list(fields)
    words = {word: name for word, name in _IN_RECORDS.items() if name in own}
    return {**words, **{name: name for name in own}}


def part_field(field: str, word: str, fields: Iterable[str]) -> str | None:
    """The field after the dot that this word means, such as ``waar`` in ``met.waar``."""
    asked = fold(word).strip()
    if asked in fields:
        return asked
    for name, words in PART_WORDS.get(field, {}).items():
        if asked in words:
            return name
    return None


def say_field(path: str) -> str:
    """What to call a field in the language spoken.

    Args:
        path: its name in a record or a query, what lies in it after a dot.
    """
    if language() != "nl":
        return path
    name, dot, part = path.partition(".")
    said = (*DUTCH_WORDS.get(name, ()), *QUERY_WORDS.get(name, ()), name)[0]
    inner = (*PART_WORDS.get(name, {}).get(part, ()), part)[0]
    return f"{said}{dot}{inner}"


_ALIKE_ENOUGH = 70
"""From this likeness on (of 100) a word of the language spoken may have been meant."""

_MUCH_ALIKE = 80
"""From this likeness on a word of either language may have been meant."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, by edits; empty when none is alike enough.

    Unless it is much alike, a word of the language spoken.
    """
    from rapidfuzz import fuzz, process

    words = sorted(known)
    dutch = language() == "nl"
    own = [one for one in words if (one in _DUTCH) is dutch] or words
    found = process.extractOne(
        word, words, scorer=fuzz.ratio, score_cutoff=_MUCH_ALIKE
    ) or process.extractOne(word, own, scorer=fuzz.ratio, score_cutoff=_ALIKE_ENOUGH)
    return str(found[0]) if found else ""
