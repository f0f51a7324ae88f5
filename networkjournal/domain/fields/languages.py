"""Names of languages in Dutch and English, so that “frans” finds someone who speaks French."""

from networkjournal.domain.text import fold

PAIRS = (
    ("Arabic", "Arabisch"),
    ("Bulgarian", "Bulgaars"),
    ("Catalan", "Catalaans"),
    ("Chinese", "Chinees"),
    ("Croatian", "Kroatisch"),
    ("Czech", "Tsjechisch"),
    ("Danish", "Deens"),
    ("Dutch", "Nederlands"),
    ("English", "Engels"),
    ("Finnish", "Fins"),
    ("Flemish", "Vlaams"),
    ("French", "Frans"),
    ("Frisian", "Fries"),
    ("German", "Duits"),
    ("Greek", "Grieks"),
    ("Hebrew", "Hebreeuws"),
    ("Hungarian", "Hongaars"),
    ("Icelandic", "IJslands"),
    ("Indonesian", "Indonesisch"),
    ("Irish", "Iers"),
    ("Italian", "Italiaans"),
    ("Japanese", "Japans"),
    ("Korean", "Koreaans"),
    ("Latin", "Latijn"),
    ("Norwegian", "Noors"),
    ("Persian", "Perzisch"),
    ("Polish", "Pools"),
    ("Portuguese", "Portugees"),
    ("Romanian", "Roemeens"),
    ("Russian", "Russisch"),
    ("Sign language", "Gebarentaal"),
    ("Spanish", "Spaans"),
    ("Swedish", "Zweeds"),
    ("Turkish", "Turks"),
    ("Ukrainian", "Oekraïens"),
)
"""Each language by its English and its Dutch name."""

_OTHER = {fold(a): fold(b) for a, b in PAIRS} | {fold(b): fold(a) for a, b in PAIRS}


def either_language(text: str) -> tuple[str, ...]:
    """The folded text, and where it is the name of a language, that name in the other language."""
    plain = fold(text).strip()
    other = _OTHER.get(plain)
    return (plain, other) if other else (plain,)
