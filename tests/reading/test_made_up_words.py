"""Keys that code and templates make up from a value: each has its word, whatever the value is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from indrumar.composing.blocks.box import BOX_TYPES
from indrumar.kinds.table import KINDS
from indrumar.metadata import Audience, FunderRole, Role, Status, TranslationState
from indrumar.metadata.printing import Binding, Colour
from indrumar.outputs.finished.page_checks import CHECKS
from indrumar.production.stocks import BULKS
from indrumar.reading.locales import known_locales, load_locale

PACKAGE = Path(__file__).parents[2] / "src" / "indrumar"
TAGS = known_locales()
RULES = tuple(CHECKS)
SPECIAL = tuple(one for one in Audience if one is not Audience.EVERYONE)
SORTS_OF_ITEMS = ("figure", "table", "box", "exercise")
# The key up to what is filled in → the values that it is filled with.
WORDS: dict[str, tuple[str, ...]] = {
    "book.kind.": tuple(KINDS),
    "book.status.": tuple(one for one in Status if not one.in_force),
    "site.status.": tuple(Status),
    "book.contributor.": tuple(Role),
    "book.funder.": tuple(FunderRole),
    "book.audience.": SPECIAL,
    "site.audience.": tuple(Audience),
    "composing.audience.": SPECIAL,
    "composing.box-type.": tuple(BOX_TYPES),
    "composing.label.": SORTS_OF_ITEMS,
    "composing.list.": ("figure", "table"),
    "printrun.bound.": tuple(Binding),
    "printrun.colour.": tuple(Colour),
    "printrun.laminated.": ("none", "matt", "gloss"),
    "printrun.sort.": tuple(BULKS),
    "site.language-in.": (*TAGS, "other"),
    "site.statement.check.": RULES,
    "site.translation.state.": tuple(TranslationState),
    "site.translation.notice.": ("draft", "draft-more", "machine", "machine-more"),
    "site.statement.failure.": RULES,
}


@pytest.mark.parametrize("tag", TAGS)
def test_every_word_that_a_value_asks_for_is_there(tag):
    words = load_locale(tag).words
    missing = [
        f"{key}{value}"
        for key, values in WORDS.items()
        for value in values
        if f"{key}{value}" not in words
    ]

    assert missing == []


def made_up_in_templates() -> Iterator[tuple[str, str]]:
    """The function that asks, and what stands before the value, in every template."""
    for template in PACKAGE.rglob("*.html"):
        text = template.read_text("utf-8")
        yield from re.findall(r"\b(t|book|word|words)\(['\"]([a-z.-]+\.)['\"] ~", text)


def test_no_template_asks_for_words_that_nobody_has_looked_at():
    """A word for each value is in the table above, or the values are names in the template."""
    in_template = {"display.", "navigation.", "facts.", "facet.", "offers.", "role.", "notice."}
    ends = {key.partition(".")[2] for key in WORDS}

    assert {key for _, key in made_up_in_templates()} - ends <= in_template
