"""What must not be parted at the end of a line has no-break spaces, which no author types."""

from __future__ import annotations

import markdown
import pytest
from lxml.html import fragment_fromstring, tostring

from indrumar.composing.no_break import NoBreak, keep_together


@pytest.mark.parametrize(
    ("tag", "text", "after"),
    [
        ("ro", "Art. 5 alin. (2) lit. a), nr. <b>5</b>", "Art.~5 alin.~(2) lit.~a), nr.~<b>5</b>"),
        ("ro", "1 234 567 lei, 12 %, 5 km, nr.\n7", "1~234~567~lei, 12~%, 5~km, nr.~7"),
        ("ro", "I. L. Caragiale, dl Popa, str. Mare", "I.~L.~Caragiale, dl~Popa, str.~Mare"),
        ("ro", "<kbd>nr. 5</kbd> <i lang='en'>p. 5</i>", '<kbd>nr. 5</kbd> <i lang="en">p. 5</i>'),
        ("ro", "<p>nr.</p><p>5</p>", "<p>nr.</p><p>5</p>"),
        ("en", "No. 5, Mr Fox, pp. 3, 5 km", "No.~5, Mr~Fox, pp.~3, 5~km"),
        ("ru", "Он — ст. 5, № 7, А. С. Пушкин", "Он~— ст.~5, №~7, А.~С.~Пушкин"),
        ("fr", "« Oui » ; non ! art. 5", "«~Oui~»~; non~! art.~5"),
        ("ka", "nr. 5", "nr. 5"),
    ],
)  # fmt: skip
def test_numbers_stay_with_their_words_and_names_with_their_initials(tag, text, after):
    root = fragment_fromstring(text, create_parent="div")
    keep_together(root, tag)
    made = tostring(root, encoding="unicode").replace("\N{NO-BREAK SPACE}", "~")

    assert made == f"<div>{after}</div>"


def test_chapters_and_hand_written_pages_have_them(compose_ro):
    chapter = compose_ro("Legea nr. 5 și **art. 7**.").html()
    page = markdown.markdown("Legea nr. 5 și **art. 7**.", extensions=[NoBreak("ro")])

    assert "Legea nr.~5 și <strong>art.~7</strong>." in chapter
    assert "Legea nr.\xa05 și <strong>art.\xa07</strong>." in page
