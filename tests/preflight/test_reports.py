"""What preflight found is said in three languages, and in JSON with keys that stay."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from lxml import html
from tests.preflight.broken import report_on
from tests.preflight.press_files import HEIGHT, USUAL, WIDTH, image, press_file, rectangle, text

from preflight import RULES, Expectations, Report, Severity, as_text, preflight
from preflight.reports import FORMS
from preflight.reports.wording import broken_rules, ranges
from preflight.words import words_of

LANGUAGES = ("ro", "en", "ru")


@cache
def good() -> Report:
    return preflight(press_file())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_said_with_its_rule_and_advice(language: str) -> None:
    words = words_of(language)
    for rule in RULES:
        said = re.sub(r"\s+", " ", as_text({"": report_on(rule)}, language))
        severity = words[f"severity.{RULES[rule].value}"]
        assert f"{severity} [{rule}]" in said, rule
        advice = words[f"rule.{rule}.advice"]
        assert advice.split("{")[0] in said.replace("→ ", ""), rule
        assert "{" not in said, rule


@pytest.mark.parametrize(
    ("language", "verdict"),
    [("ro", "Bun pentru tipar"), ("en", "Ready for press"), ("ru", "Готов к печати")],
)
def test_a_good_file_gets_a_good_word_and_its_facts(language: str, verdict: str) -> None:
    said = as_text({"ghid.pdf": good()}, language).splitlines()
    assert said[:2] == ["ghid.pdf", verdict]
    for fact in ("PDF/X-4", "FOGRA39 CMYK", "148 × 210", "164 × 226", "SourceSans3"):
        assert any(fact in line for line in said), fact
    assert any(good().sha256 in line for line in said)


@pytest.mark.parametrize(
    ("artwork", "words"),
    [
        (rectangle(-1.5, 60, 30, 30), "(left) runs 1.5 mm over it, 4 mm"),
        (rectangle(60, 0.5, 30, 30), "(bottom) runs 0 mm over it, 4 mm"),
        (rectangle(60, HEIGHT - 30, 30, 32), "(top) runs 2 mm over it, 4 mm"),
        (rectangle(WIDTH - 30, 60, 30, 30), "(right) runs 0 mm over it, 4 mm"),
        (
            rectangle(WIDTH - 30, 60, 32.3, 30) + rectangle(WIDTH - 30, 120, 31.2, 30),
            "(right) runs 1.2 mm over it, 4 mm",
        ),
    ],
)
def test_missing_bleed_is_told_with_its_edge_and_how_far_the_artwork_goes(
    artwork: str, words: str
) -> None:
    found = preflight(press_file(artwork), Expectations(bleed=4)).findings
    (said,) = (
        told.text.replace("\N{NO-BREAK SPACE}", " ")
        for rule in broken_rules(found, "en")
        for told in rule.messages
        if rule.code == "missing-bleed"
    )
    assert said == f"Artwork at the edge {words} are needed."


def test_romanian_writes_decimals_with_a_comma() -> None:
    said = as_text({"": report_on("hairline")}, "ro")
    assert "grosimea de 0,1\N{NO-BREAK SPACE}pt" in said


def test_a_place_is_shown_for_few_pages_and_only_the_pages_of_many() -> None:
    small = USUAL + text("Marunt", size=4)
    few, many = (preflight(press_file(*[small] * count)) for count in (1, 4))

    places, pages = (
        as_text({"": one}, "en").replace("\N{NO-BREAK SPACE}", " ") for one in (few, many)
    )
    assert "p. 1, at 20 × " in places
    assert "p. 1–4\n" in pages


@pytest.mark.parametrize(
    ("pages", "written"),
    [([], ""), ([3], "3"), ([3, 4], "3, 4"), ([1, 2, 3, 5, 8, 7, 9], "1–3, 5, 7–9")],
)
def test_rows_of_pages_are_shortened(pages: list[int], written: str) -> None:
    assert ranges(pages) == written


def test_the_same_on_a_page_is_reported_once_with_its_count() -> None:
    page = USUAL + text("Unu", y=80, colour="0 0 0 rg") + text("Doi", y=90, colour="1 0 0 rg")
    (found,) = preflight(press_file(page)).findings
    assert (found.rule, found.page, found.count) == ("rgb-text", 1, 2)
    assert found.where
    assert found.where.height > 10


def test_json_has_keys_that_stay() -> None:
    reports = {"a.pdf": report_on("low-resolution"), "b.pdf": report_on("unreadable")}
    first, second = json.loads(FORMS["json"](reports, "ro"))

    assert (first["file"], first["passes"]) == ("a.pdf", False)
    (finding,) = first["findings"]
    assert finding == {
        "rule": "low-resolution",
        "severity": "error",
        "page": 1,
        "where": {"left": 60, "top": 170, "width": 20, "height": 20},
        "count": 1,
        "values": {"given": 90, "wanted": 150},
    }
    facts = first["facts"]
    assert facts["sha256"] == first["sha256"]
    assert facts["colour_pages"] == [1]
    assert facts["sizes"][0] == {
        "media": [164.0, 226.0],
        "trim": [148.0, 210.0],
        "bleed": 3.0,
        "pages": [1],
    }
    assert second["facts"] is None
    assert second["findings"][0]["rule"] == "unreadable"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_needs_nothing_from_elsewhere_and_can_be_read_by_all(language: str) -> None:
    reports = {"<b>.pdf": report_on("rgb-text"), "bun.pdf": good()}
    page = html.document_fromstring(FORMS["html"](reports, language))

    assert page.get("lang") == language
    assert page.xpath("//title")[0].text
    assert not page.xpath("//link | //script | //img | //*[@src]")
    assert [one.text for one in page.xpath("//h2")] == ["<b>.pdf", "bun.pdf"]
    assert len(page.xpath("//h1")) == 1
    for table in page.xpath("//table"):
        assert all(head.get("scope") for head in table.xpath(".//th"))
        assert page.xpath(f"//*[@id='{table.getparent().get('aria-labelledby')}']")
    assert "rgb-text" in page.text_content()


def test_errors_fail_and_warnings_do_not() -> None:
    photo = preflight(press_file(image("Photo")), Expectations(resolution_warning=310))
    assert [one.severity for one in photo.findings] == [Severity.WARNING]
    assert photo.passes
    assert not preflight(press_file(image("Photo")), Expectations(resolution_error=310)).passes
