"""What our own press writer makes passes without a word, whatever is on the page."""

from __future__ import annotations

import pytest
from tests.weasypress.sheets import pressed

from preflight import Expectations, Report, preflight

BODY = """<h1 style="color: #0f6e64">Titlu colorat</h1>
<p>Text negru cu <a href="https://example.org/">o legătură</a>, <b>gras</b> și <i>cursiv</i>.</p>
<div style="position: absolute; left: -40mm; right: -40mm; top: -40mm; height: 40mm;
 background: linear-gradient(90deg, #0f6e64, #bcd)"></div>
<p style="opacity: .5">Umbrit</p>
<svg viewBox="0 0 40 40" width="20mm" height="20mm"><circle cx="20" cy="20" r="18" fill="#d33"
 stroke="#000" stroke-width="1"/></svg>
<table style="border-collapse: collapse">
<tr><td style="border: .5pt solid #000">celulă</td></tr></table>
"""


def checked(standard: str, **specification: object) -> Report:
    made = pressed(BODY, standard=standard, bleed_mm=3, **specification)
    asked = Expectations(standard=standard, trim=(148, 210), bleed=3, condition="FOGRA39")
    return preflight(made.data, asked)


@pytest.mark.parametrize("marks", [False, True])
@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_a_page_with_everything_on_it_passes(standard: str, marks: bool) -> None:
    report = checked(standard, marks=marks)
    assert report.findings == ()
    assert report.facts
    assert report.facts.colour_pages == (1,)
    assert set(report.facts.inks) == {"C", "M", "Y", "K"}
