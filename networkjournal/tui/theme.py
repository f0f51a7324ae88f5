"""The two themes of our own, and the inks that every theme gives.

*Field* is dark and *paper* is light. Any theme of Textual's works too: what our own variables
mean there is derived from its colours.
"""

from functools import lru_cache

from rich.style import Style
from textual.color import Color
from textual.theme import Theme

FIELD = "field"
PAPER = "paper"


def _variables(ink_soft: str, rule: str, here: str, panel: str, own: Theme) -> dict[str, str]:
    foreground, accent = own.foreground or "", own.accent or ""
    return {
        "ink-soft": ink_soft,
        "rule": rule,
        "here": here,
        "seed": own.secondary or "",
        "sprout": own.primary,
        "fruit": accent,
        "faded": ink_soft,
        "text-muted": ink_soft,
        "block-cursor-background": here,
        "block-cursor-foreground": foreground,
        "block-cursor-text-style": "bold",
        "footer-background": panel,
        "footer-key-foreground": accent,
        "border": rule,
        "border-blurred": rule,
        "scrollbar": rule,
        "scrollbar-hover": rule,
        "scrollbar-active": ink_soft,
        "scrollbar-background": own.background or "",
        "scrollbar-corner-color": own.background or "",
        "input-cursor-background": foreground,
        "input-cursor-foreground": own.background or "",
        "input-selection-background": here,
        "link-color": own.secondary or "",
    }


def _theme(name: str, dark: bool, colours: dict[str, str], variables: dict[str, str]) -> Theme:
    theme = Theme(
        name=name,
        dark=dark,
        primary=colours["primary"],
        success=colours["primary"],
        secondary=colours["secondary"],
        accent=colours["accent"],
        warning=colours["accent"],
        error=colours["error"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
    )
    theme.variables = _variables(panel=colours["panel"], own=theme, **variables)
    return theme


def own_themes() -> tuple[Theme, Theme]:
    """Field and paper, with the colours whose contrast was measured."""
    field = _theme(
        FIELD,
        True,
        {
            "foreground": "#E6E0D0",
            "primary": "#A8C48A",
            "secondary": "#9DB8C4",
            "accent": "#E3B866",
            "error": "#E8957F",
            "background": "#1B1E1A",
            "surface": "#22261F",
            "panel": "#2C3128",
        },
        {"ink_soft": "#A8A594", "rule": "#6F7363", "here": "#343B2E"},
    )
    paper = _theme(
        PAPER,
        False,
        {
            "foreground": "#2B2820",
            "primary": "#3F6331",
            "secondary": "#3D6075",
            "accent": "#855411",
            "error": "#A03A28",
            "background": "#F7F2E6",
            "surface": "#FCF9F1",
            "panel": "#ECE5D3",
        },
        {"ink_soft": "#665F4F", "rule": "#8E8670", "here": "#E4DDC5"},
    )
    return field, paper


def variables_for(theme: Theme) -> dict[str, str]:
    """What our own variables mean in a theme that does not know them."""
    if theme.ansi:
        soft = rule = "ansi_bright_black"
        here = "ansi_default"
    else:
        colours = theme.to_color_system().generate()
        ground, ink = Color.parse(colours["background"]), Color.parse(colours["foreground"])
        soft = ground.blend(ink, 0.72).hex6
        rule = ground.blend(ink, 0.45).hex6
        here = ground.blend(ink, 0.14).hex6
    return {
        "ink-soft": soft,
        "rule": rule,
        "here": here,
        "seed": theme.secondary or theme.primary,
        "sprout": theme.primary,
        "fruit": theme.accent or theme.primary,
        "faded": soft,
    }


INKS: dict[str, tuple[str, str]] = {
    "": ("foreground", ""),
    "name": ("foreground", "bold"),
    "soft": ("ink-soft", ""),
    "heading": ("primary", "bold"),
    "key": ("accent", "bold"),
    "due": ("accent", ""),
    "bar": ("primary", ""),
    "track": ("rule", ""),
    "rule": ("rule", ""),
    "seed": ("seed", ""),
    "sprout": ("sprout", ""),
    "fruit": ("fruit", ""),
    "faded": ("faded", ""),
    "link": ("link-color", "underline"),
    "quote": ("foreground", "italic"),
    "mark": ("foreground", "underline"),
    "error": ("error", ""),
}
"""Each ink: the theme's variable for its colour, and how it is written."""

GROUNDS = {"page": "background", "here": "here", "panel": "panel", "surface": "surface"}
"""What ink stands on: the theme's variable of each."""


class Inks:
    """The inks of one theme as styles that can be drawn with."""

    def __init__(self, variables: dict[str, str]) -> None:
        self._grounds = {name: _colour(variables, key) for name, key in GROUNDS.items()}
        self._colours = {name: _colour(variables, key) for name, (key, _) in INKS.items()}
        self._made: dict[tuple[str, str, bool], Style] = {}

    def style(self, ink: str, ground: str = "page", bold: bool = False) -> Style:
        """The ink on this ground, in bold where the row is the one that one stands on."""
        key = (ink, ground, bold)
        made = self._made.get(key)
        if made is None:
            colour = self._colours[ink]
            if ground == "here" and ink in {"track", "rule"}:
                colour = self._colours["soft"]
            how = INKS[ink][1]
            back = self._grounds[ground]
            made = Style(
                color=(back + colour if colour.a < 1 else colour).rich_color,
                bgcolor=back.rich_color,
                bold=True if bold or how == "bold" else None,
                italic=True if how == "italic" else None,
                underline=True if how == "underline" else None,
            )
            self._made[key] = made
        return made


def _colour(variables: dict[str, str], key: str) -> Color:
    value = variables.get(key) or variables["foreground"]
    if value.startswith("auto"):
        value = variables["foreground"]
    return Color.parse(value.split(" ")[0])


@lru_cache(maxsize=8)
def _inks(variables: tuple[tuple[str, str], ...]) -> Inks:
    return Inks(dict(variables))


_latest: tuple[dict[str, str], Inks] | None = None


def inks_of(variables: dict[str, str]) -> Inks:
    """The inks of the theme that has these variables."""
    global _latest  # noqa: PLW0603 - every line drawn asks for them; the theme changes rarely
    if _latest is None or _latest[0] is not variables:
        _latest = (variables, _inks(tuple(sorted(variables.items()))))
    return _latest[1]
