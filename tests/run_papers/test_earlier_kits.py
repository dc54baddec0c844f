"""A run for one language leaves the finished kits of the others in place."""

from __future__ import annotations

from tests.composing.conftest import publication

from indrumar.print_run.earlier import earlier


def test_files_of_documents_that_are_not_made_now_stay(tmp_path):
    guide = publication({"ro": {}, "en": {}}, audiences=("everyone", "trainer"))
    names = (
        "press/ghid-ro-interior.pdf",
        "office/ghid-ro.pdf",
        "press/ghid-ro-trainer-interior.pdf",
        "distribution/ghid-en-labels.pdf",
        "press/altul-ro-cover.pdf",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")

    kept = earlier(tmp_path, guide, ["ghid-ro"])

    assert kept.documents == ("ghid-en", "ghid-ro-trainer")
    assert list(kept.files) == [names[3], names[2]]
    assert earlier(tmp_path / "nowhere", guide, ["ghid-ro"]).documents == ()
