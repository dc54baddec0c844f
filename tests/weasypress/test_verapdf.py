"""veraPDF has the last word on every small document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import weasyprint

from weasypress.renderer import RenderedPdf

CASES = sorted(path.stem for path in (Path(__file__).parent / "cases").glob("*.html"))


@pytest.mark.verapdf
def test_every_case_is_pdf_a_2a_and_pdf_ua_1(
    verapdf: Callable[[Sequence[Path]], list[Any]],
    rendered: Callable[[str], RenderedPdf],
    tmp_path: Path,
) -> None:
    files = [tmp_path / f"{case}.pdf" for case in CASES]
    for case, file in zip(CASES, files, strict=True):
        file.write_bytes(rendered(case).data)
    verdicts = verapdf(files)
    assert {verdict.flavour for verdict in verdicts} == {"ua1", "2a"}
    assert [verdict for verdict in verdicts if not verdict.compliant] == []


@pytest.mark.filterwarnings("ignore:.*sRGB2014:pytest.PytestUnraisableExceptionWarning")
@pytest.mark.verapdf
def test_verapdf_finds_what_weasyprint_alone_does_wrong(
    verapdf: Callable[[Sequence[Path]], list[Any]], tmp_path: Path
) -> None:
    file = tmp_path / "loose.pdf"
    html = '<html lang="ro"><title>x</title><h1>x</h1><ul><li><p>x</p></li></ul></html>'
    weasyprint.HTML(string=html).write_pdf(file, pdf_variant="pdf/a-2a")
    ua1, pdfa = verapdf([file])
    assert not ua1.compliant
    assert any(finding.startswith("7.2-20") for finding in ua1.findings)
    assert pdfa.compliant
