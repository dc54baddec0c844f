"""What is found in a PDF is reported at the line that an author wrote."""

from __future__ import annotations

from dataclasses import replace

from indrumar.outputs.pdf.source_lines import SourceLines
from indrumar.problems import Place
from weasypress.passages import Passage

FIRST = "Un **lung** text din Straße.\n\n| Anul | Bani |\n|---|---|\n| 2020 | 5 |\n"
SECOND = "## Anul viitor {#viitor}\n\nPrimul text al anului.\n"
COVER = Place("content/ghid/publication.yml")


def test_words_are_found_in_the_nearest_chapter_then_in_others_then_nowhere(book, tmp_path):
    document = book({"01-unu": FIRST, "02-doi": SECOND}).document
    folder = tmp_path / "content/ghid"
    (folder / "ro").mkdir(parents=True)
    (folder / "ro/01-unu.md").write_text(FIRST, "utf-8")
    (folder / "ro/02-doi.md").write_text(SECOND, "utf-8")
    (folder / "publication.yml").write_text("kind: guide\ntitle: Un titlu\n", "utf-8")
    lines = SourceLines(document, tmp_path, COVER)

    def place(words: str, id: str) -> str:
        return str(lines.place(Passage(1, words, id))).removeprefix("content/ghid/")

    assert place("1 Un lung text", "unu") == "ro/01-unu.md:1:1"
    assert place("Anul Bani 2020", "unu") == "ro/01-unu.md:3:3"
    assert place("Anul", "viitor") == "ro/02-doi.md:1:4"
    assert place("Primul text al anu‐ lui", "unu") == "ro/02-doi.md:3:1"
    assert place("Un titlu", "") == "publication.yml:2:8"
    assert place("din Straße", "unu") == "ro/01-unu.md:1:18"
    assert place("§ ¶", "viitor") == "ro/02-doi.md:1:1"
    assert place("Nicăieri", "") == str(COVER).removeprefix("content/ghid/")

    gone = replace(lines, root=tmp_path / "gone")
    assert gone.place(Passage(1, "Anul", "viitor")) == Place("content/ghid/ro/02-doi.md")
