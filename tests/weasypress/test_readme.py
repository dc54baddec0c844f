"""The example in the library's README does what is said of it."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

import weasypress

README = (Path(weasypress.__file__).parent / "README.md").read_text("utf-8")


def test_the_example_writes_both_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})

    with pikepdf.open("guide.pdf") as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert [str(one.S) for one in pdf.Root.StructTreeRoot.K[0].K] == ["/H1", "/P"]
    with pikepdf.open("guide-press.pdf") as pdf:
        assert pdf.Root.OutputIntents[0].OutputConditionIdentifier == "FOGRA39"
        assert b"0.9 0.5 0 0.45 k" in pdf.pages[0].Contents.read_bytes()


@pytest.mark.parametrize("name", re.findall(r"`(\w+)\(", README))
def test_what_it_names_is_public(name):
    assert name in weasypress.__all__
