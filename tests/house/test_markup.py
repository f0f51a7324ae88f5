"""No text from people reaches a widget as markup: Textual would obey it, or crash on it."""

import ast
from collections.abc import Iterator

from tests.house.project import modules

WIDGETS = frozenset(
    {"Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "Tab", "TabPane", "Link"}
    | {"Collapsible", "Placeholder", "OptionList", "SelectionList", "Tabs", "Select", "Selection"}
)
"""Widgets that read a string as markup."""

METHODS = frozenset({"notify", "update", "add_option", "set_label", "add_leaf"})
ATTRIBUTES = frozenset({"border_title", "border_subtitle", "tooltip", "label", "placeholder"})


def test_widgets_are_given_content_not_strings() -> None:
    assert [finding for name, tree in modules("tui") for finding in _unsafe_calls(name, tree)] == []


def test_titles_and_tooltips_are_content_not_strings() -> None:
    found = [
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for name, tree in modules("tui")
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _is_template(node.value)
        for target in node.targets
        if isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES
    ]
    assert found == []


def test_markup_is_never_parsed() -> None:
    found = [
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for name, tree in modules("tui")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr == "from_markup"
            or (node.func.attr == "from_text" and not _says_no_markup(node))
        )
    ]
    assert found == []


def _unsafe_calls(name: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _says_no_markup(node):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if (called in WIDGETS or method in METHODS) and any(map(_is_template, node.args)):
            yield f"{name}:{node.lineno}: {ast.unparse(node)}"


def _is_template(value: ast.AST) -> bool:
    """Whether this is a string put together at run time, which may hold anything."""
    if isinstance(value, ast.JoinedStr):
        return True
    if isinstance(value, ast.BinOp):
        return _is_template(value.left) or _is_template(value.right)
    return (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Attribute)
        and value.func.attr in {"format", "join"}
    )


def _says_no_markup(call: ast.Call) -> bool:
    return any(
        word.arg == "markup" and isinstance(word.value, ast.Constant) and word.value.value is False
        for word in call.keywords
    )
