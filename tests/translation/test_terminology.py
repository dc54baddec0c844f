"""A term of the glossary that one language of a section uses is used in the other as well."""

from __future__ import annotations

import pytest

from indrumar.reading.messages import in_words
from indrumar.translation.terminology import other_terms
from indrumar.wording.inflection import inflection

GLOSSARY = """
evaluare:
  term: {ro: evaluare externă, en: external evaluation}
  definition: {ro: Una., en: One.}
  forms: {ro: [evaluarea externă, evaluării externe]}
  synonyms: {en: [outside review]}
copil:
  term: {ro: copil, en: child}
  definition: {ro: Una., en: One.}
  forms: {ro: [copilul, copiilor]}
"""


@pytest.mark.parametrize(
    ("ro", "en", "messages"),
    [
        (
            "Evaluarea externă și evaluare\nexternă: copil și copiilor.",
            "The audit of both.",
            [
                "the original in content/ghid/ro/01-inceput.md:7:1 has terms of the glossary that "
                "this section does not: 'Evaluarea externă' ('external evaluation'), "
                "'copil' ('child')"
            ],
        ),
        (
            "Auditul și persoana.",
            "A child, any child; external evaluation, external evaluation.",
            [
                "this section has terms of the glossary that the original in "
                "content/ghid/ro/01-inceput.md:7:1 does not: 'child' ('copil'), "
                "'external evaluation' ('evaluare externă')"
            ],
        ),
        ("Evaluarea externă, evaluării externe.", "Evaluators who are external evaluate.", []),
        ("Evaluarea externă, evaluării externe.", "The outside reviews.", []),
        ("Copilul, copiilor.", "The children.", []),
        ("Copilul o dată.", "He, once.", []),
        ("`copil` [x](copil.md) {#copil} copil", "He.", []),
    ],
)
def test_terms_without_a_translation_are_reported_once_a_section(site, ro, en, messages):
    glossary = site.root / "content/_shared/glossary.yml"
    glossary.write_text(GLOSSARY, "utf-8")
    for tag, text in (("ro", ro), ("en", en)):
        site.write(
            f"{tag}/01-inceput.md", f"---\ntitle: Text\n---\n\nText.\n\n## A {{#a}}\n\n{text}\n"
        )

    found = list(other_terms(site.project))

    assert [in_words(problem.message) for problem in found] == messages
    assert all(str(one.place) == "content/ghid/en/01-inceput.md:7:1" for one in found)


def test_words_are_cut_as_the_search_of_the_website_cuts_them():
    stems = {word: inflection("ro").stems(word) for word in ("copiilor", "masuri", "scolii")}
    assert stems == {
        "copiilor": {"copil"},
        "masuri": {"mas", "masur"},
        "scolii": {"scol"},
    }
    assert inflection("en").stems("planning") == {"plan"}
    assert inflection("ru").stems("детям") == {"дет"}


def test_a_publication_without_chapters_has_no_terms(site):
    for tag in ("ro", "en"):
        (site.root / f"content/ghid/{tag}/01-inceput.md").unlink()

    assert list(other_terms(site.project)) == []
