"""Everything that copies text (lists, outlines, other references) gets it when it is finished."""

from __future__ import annotations

import pytest

from indrumar.outputs.finished.outline import outline

FIGURE = "/// figure | Drumul\n    id: drum\n\n![Un drum](../media/a.svg)\n///\n\n"
LINK = '<a class="reference" href="#drum">'


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("**@fig:drum** arată", f"<strong>{LINK}Figura~1</a></strong> arată"),
        ("Text, *@fig:drum*", f"Text, <em>{LINK}figura~1</a></em>"),
        ("| @fig:drum |\n| --- |\n| **@fig:drum** |", f"<td><strong>{LINK}Figura~1</a></strong>"),
        ("Vezi [@fig:drum](https://a.md/).", 'Vezi <a href="https://a.md/">figura~1</a>.'),
        ("[Vezi @fig:drum][a].\n\n[a]: https://a.md/", '<a href="https://a.md/">Vezi figura~1</a>'),
        ("![Ca @fig:drum](../media/a.svg)", '<img alt="Ca figura~1"'),
        ("Scrieți `@fig:drum` sau \\@fig:drum.", "<code>@fig:drum</code> sau @fig:drum."),
        ("Scrieți [lui](mailto:a@fig:drum).", '<a href="mailto:a@fig:drum">lui</a>'),
        ("Notă.[^1]\n\n[^1]: Ca **@fig:drum**", f"<p>Ca <strong>{LINK}figura~1</a></strong></p>"),
    ],
)
def test_a_reference_is_written_once_wherever_it_is(compose_ro, written, made):
    composed = compose_ro(FIGURE + written, media=("media/a.svg",))

    assert made in composed.html()
    assert composed.problems == []


def test_lists_and_outlines_have_no_reference_as_it_was_written_and_no_mark_of_a_note(compose_ro):
    table = "/// table | Date din @fig:drum[^1]\n    id: date\n\n| a |\n| --- |\n| b |\n///\n\n"
    figure = FIGURE.replace("Drumul", "Drumul, cu **@tbl:date**").replace(
        "    id: drum", "    id: drum\n    source: după @tbl:date"
    )
    text = f"{figure}{table}## Despre @fig:drum[^1] și [altele](https://a.md/)\n\n[^1]: Nota."

    composed = compose_ro(text, media=("media/a.svg",))

    document = composed.document()
    (section,) = document.chapters[0].heading.children
    assert [one.title for one in document.figures] == ["Drumul, cu tabelul 1"]
    assert [one.title for one in document.tables] == ["Date din figura 1"]
    assert section.title == "Despre figura 1 și altele"
    (title,) = outline(composed.html().replace("~", " ")).headings[0]["children"]
    assert title["name"] == "1.1 Despre figura 1 și altele"


def test_a_title_is_quoted_with_its_own_references_written(compose_ro):
    text = (
        "Vezi @page:unu și @page:text.\n\n## Unu, ca @page:doi {#unu}\n\n"
        "## Doi, cu @fig:drum {#doi}\n\n"
        f"{FIGURE}Un text cu @fig:drum.\n{{: #text }}\n"
    )

    html = compose_ro(text, media=("media/a.svg",)).html()

    assert ">„Unu, ca „Doi, cu figura 1””</a> și " in html
    assert ">„Un text cu figura 1.”</a>.</p>" in html


def test_titles_that_refer_to_each_other_are_quoted_without_that(compose_ro):
    html = compose_ro("## Unu @page:doi {#unu}\n\n## Doi @page:unu {#doi}").html()

    assert "@page" not in html


def test_the_source_of_a_figure_in_a_box_is_named_once(compose_ro):
    figure = "/// figure | Drumul\n    source: Autorii\n\n![Un drum](../media/a.svg)\n///\n"

    html = compose_ro(f"//// box | Casetă\n{figure}////", media=("media/a.svg",)).html()

    assert '<span class="source">Sursa: Autorii</span>' in html
