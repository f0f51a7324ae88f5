"""How well one colour can be read on another, as WCAG 2 measures it."""

from textual.color import Color


def contrast(one: Color, other: Color) -> float:
    """The ratio of their luminances, from 1 to 21; text needs 4.5, lines 3."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
