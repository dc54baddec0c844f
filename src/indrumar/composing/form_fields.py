"""Fields of forms: nothing receives what readers type, and paper has none.

Boxes to tick become their signs, fields their words or a line to write on. All but boxes are
reported by a lint.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import has_class, text_of

FIELDS = frozenset(("input", "textarea", "select", "button", "datalist"))
"""The elements of fields."""
TICKED = ("checkbox", "radio")
"""The types of `<input>` that have a sign."""
_MADE = ("task-list-control", "tabbed-set")  # by extensions, which need theirs
_WITHOUT_WORDS = ("hidden", "file", "image", "range", "color")
_LINE = "_" * 12


def write_out_fields(root: HtmlElement) -> None:
    """Puts words and signs in the place of fields, in place."""
    for field in list(root.iter(*FIELDS)):
        above = (field, *field.iterancestors())
        if not any(has_class(node, name) for node in above for name in _MADE):
            words, id = _words(field), field.get("id")
            field.clear(keep_tail=True)
            field.tag, field.text = "span", words
            if id:
                field.set("id", id)
            else:
                field.drop_tag()


def _words(field: HtmlElement) -> str:
    if field.tag == "input":
        return _of_input(field)
    if field.tag == "select":
        return " / ".join(filter(None, map(text_of, field.iter("option")))) or _LINE
    words = "" if field.tag == "datalist" else text_of(field)  # which only suggests
    return words or (_LINE if field.tag == "textarea" else "")


def _of_input(field: HtmlElement) -> str:
    kind = field.get("type", "text").strip().lower()
    if kind in TICKED:
        return "☐" if field.get("checked") is None else "☑"
    if kind in _WITHOUT_WORDS:
        return ""
    words = field.get("value") or field.get("placeholder")
    return words or ("" if kind in ("submit", "reset", "button") else _LINE)
