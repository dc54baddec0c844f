"""PDFs of a preview are made with the settings of the moment, not of its start."""

from __future__ import annotations

from indrumar.mkdocs_plugin import preview


def test_a_pdf_is_made_with_the_settings_of_the_moment(monkeypatch, tmp_path):
    monkeypatch.setattr(preview, "pdf_on_request", lambda settings, *_: tmp_path / settings)
    for name in ("before", "after"):
        (tmp_path / name).write_text(name, "utf-8")
    now = ["before"]
    answer = preview.with_pdfs(lambda: now[0], None, None)
    asked = {"PATH_INFO": "/downloads/ghid/ghid-ro.pdf"}
    assert answer(asked, lambda *_: None) == [b"before"]

    now[0] = "after"

    assert answer(asked, lambda *_: None) == [b"after"]
