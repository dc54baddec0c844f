"""The values a report names: the worst of several, the right page, findings in their order."""

from __future__ import annotations

import pikepdf
import pytest
from tests.preflight.press_files import (
    GREEN,
    USUAL,
    image,
    line,
    press_file,
    rectangle,
    text,
)

from preflight import RULES, Expectations, as_text, preflight

DARK = "1 1 0.6 0 k"


def findings(*pages: str, **expected: object) -> list[tuple[str, int | None, object]]:
    """The rules that are broken, with the page and the value they name."""
    found = preflight(press_file(*pages), Expectations(**expected)).findings  # type: ignore[arg-type]
    return [(one.rule, one.page, one.values.get("given")) for one in found]


def said(*pages: str) -> list[str]:
    """The lines of a report in English, with common spaces."""
    report = as_text({"": preflight(press_file(*pages))}, "en")
    return report.replace("\N{NO-BREAK SPACE}", " ").splitlines()


def test_facts_name_the_extreme_page_and_not_the_first() -> None:
    worst = USUAL + image("Photo", y=60, size=30) + rectangle(60, 60, 20, 20, DARK)

    facts = preflight(press_file(USUAL, worst, "", USUAL)).facts

    assert facts
    assert facts.lowest_resolution
    assert facts.most_ink
    assert (facts.lowest_resolution.page, facts.most_ink.page) == (2, 2)
    assert facts.lowest_resolution.value == pytest.approx(237 / 30 * 25.4, abs=0.1)
    assert facts.most_ink.value == pytest.approx(260, abs=0.5)
    assert (facts.pages, facts.colour_pages, facts.blank_pages) == (4, (1, 2, 4), (3,))
    assert facts.transparent_pages == ()


def test_the_bleed_of_a_page_is_that_of_its_narrowest_side() -> None:
    def narrow(pdf: pikepdf.Pdf) -> None:
        left, *others = (float(side) for side in pdf.pages[1].obj.BleedBox)
        pdf.pages[1].obj.BleedBox = pikepdf.Array([left + 72 / 25.4, *others])

    report = preflight(press_file(USUAL, USUAL, USUAL, change=narrow), Expectations(bleed=3))

    assert report.facts
    sizes = [(size.bleed, size.pages) for size in report.facts.sizes]
    assert sizes == [(3, (1, 3)), (pytest.approx(2, abs=0.01), (2,))]
    narrowed = [one for one in report.findings if one.rule == "narrow-bleed-box"]
    assert [(one.page, one.values["given"]) for one in narrowed] == [(2, 2)]


@pytest.mark.parametrize(
    ("content", "rule", "worst"),
    [
        (text("Unu", size=4.5) + text("Doi", y=80, size=4), "small-type", 4),
        (line(0.15) + line(0.1, y=80), "hairline", 0.1),
        (text("Unu", x=3) + text("Doi", x=2, y=80), "text-near-edge", 2),
        (rectangle(60, 60, 9, 9, DARK) + rectangle(60, 80, 9, 9, "1 1 1 0 k"), "ink-limit", 300),
    ],
)
def test_of_several_on_a_page_the_worst_is_named(content: str, rule: str, worst: float) -> None:
    ((found, page, given),) = findings(USUAL + content, ink_limit=250)
    assert (found, page) == (rule, 1)
    assert given == pytest.approx(worst, abs=0.15)


def test_what_rounding_comes_to_breaks_no_limit() -> None:
    dark = USUAL + rectangle(60, 60, 9, 9, DARK)  # 260 %
    assert findings(dark, ink_limit=258.5) == []
    assert [rule for rule, *_ in findings(dark, ink_limit=257)] == ["ink-limit"]
    # 237 pixels on 40.2 mm are 149.7 ppi, on 40.5 mm 148.6.
    of_size = {size: findings(USUAL + image("Photo", y=60, size=size)) for size in (40.2, 40.5)}
    assert [rule for rule, *_ in of_size[40.2]] == ["modest-resolution"]
    assert [rule for rule, *_ in of_size[40.5]] == ["low-resolution"]


def test_findings_are_in_the_order_of_the_rules_and_of_the_pages() -> None:
    both = USUAL + text("Mic", size=4) + text("Rosu", y=80, colour="1 0 0 rg") + line(0.1, y=90)
    order = list(RULES)

    found = [(rule, page) for rule, page, _ in findings(both, USUAL, both)]

    expected = ["rgb-text", "hairline", "small-type"]
    assert expected == sorted(expected, key=order.index)
    assert found == [(rule, page) for rule in expected for page in (1, 3)]


def test_the_verdict_counts_rules_and_not_how_often_they_are_broken() -> None:
    small = USUAL + text("Mic", size=4)
    assert said(small, small, USUAL + line(0.1, y=90))[0] == "Ready for press – Warnings: 2"
    wrong = small + text("Rosu", y=80, colour="1 0 0 rg")
    assert said(wrong, small)[0] == "Not ready for press – Errors: 1, Warnings: 1"


def test_of_many_messages_six_are_reported_and_the_others_counted() -> None:
    pages = [USUAL + text("Mic", size=3 + number / 5) for number in range(8)]
    lines = said(*pages)
    first = lines.index("warning [small-type]") + 1
    assert ["p. " in line for line in lines[first : first + 7]] == [*[True] * 6, False]
    assert lines[first + 6].strip() == "… and 2 more"


def test_facts_stand_in_a_column_under_their_names() -> None:
    lines = said(USUAL, "", USUAL.replace(GREEN, "0 0 0 1 k"), "")
    facts = dict(
        line.strip().split("  ", 1)
        for line in lines
        if line.startswith("  ") and "  " in line.strip()
    )
    plain = {name: value.strip() for name, value in facts.items()}
    assert plain["Pages"] == "4"
    assert plain["Colour pages"] == "1, 3"
    assert plain["Blank pages"] == "2, 4"
    assert "Pages with transparency" not in plain
    assert plain["Trim size"] == "148 × 210 mm"
    assert plain["Untrimmed size (MediaBox)"] == "164 × 226 mm"
    assert plain["Bleed"] == "3 mm"
