"""Addresses: what authors write, what becomes of it, and what is refused."""

from __future__ import annotations

import pytest
from tests.composing.conftest import publication

PLACE = "content/ghid/ro/01-capitol.md:4"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("#parte", "#parte"),
        ("02-doi.md", "#doi"),
        ("02-doi.md#partea-a-doua", "#partea-a-doua"),
        ("../../anexe/ro/01-a.md", "publication:anexe#a"),
        ("/about.md", "page:about.md"),
        ("/catalog/index.md", "page:catalog/index.md"),
        ("../media/fisa.xlsx", "media:ghid/media/fisa.xlsx"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_links_become_addresses_of_the_document(compose_all, written, address):
    texts = {"01-unu": f"## P {{#parte}}\n\n[x]({written})", "02-doi": "## Q {#partea-a-doua}"}
    composed = compose_all(
        publication({"ro": texts}, media=("media/fisa.xlsx",)),
        publication({"ro": {"01-a": "text"}}, slug="anexe"),
    )

    assert f'<a href="{address}">x</a>' in composed.html()


def test_an_image_is_taken_in_the_language_of_the_text(compose_all):
    text = {"01-a": "![Un lanț](../media/lant.svg)"}
    media = ("media/lant.ro.svg", "media/lant.en.svg")

    composed = compose_all(publication({"ro": text, "en": text}, media=media))

    assert 'src="media:ghid/media/lant.ro.svg"' in composed.html()
    assert 'src="media:ghid/media/lant.en.svg"' in composed.html(tag="en")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("../media/Harta%20raion.png", "Harta%20raion.png"),
        ("<../media/Harta raion.png>", "Harta%20raion.png"),
        ("../media/Harta raion.png", "Harta%20raion.png"),
        ("../media/100%.png", "100%25.png"),
        ("../media/a%20b.png", "a%2520b.png"),
        ("../media/a#1.png", "a%231.png"),
        ("../media/R&D.png?v=2", "R%26D.png"),
        ("<../media/(x).png>", "%28x%29.png"),
    ],
)
def test_every_spelling_of_a_name_leads_to_its_file(compose_ro, written, name):
    media = ("Harta raion.png", "100%.png", "a%20b.png", "a#1.png", "R&D.png", "(x).png")

    composed = compose_ro(f"![x]({written})", media=tuple(f"media/{one}" for one in media))

    assert f'src="media:ghid/media/{name}"' in composed.html()


def test_what_is_no_address_at_all_is_reported(compose_ro):
    links = "[x](http://[completați]/) [y](http://a:b/) [w](https:/x) [v](publication:nimic#a)"
    problems = compose_ro(f"{links} ![z](http://[z]/)").problems

    assert [one.partition(" error: ")[2].partition(";")[0] for one in problems] == [
        "the link 'http://[completați]/' is not an address",
        "the link 'http://a:b/' is not an address",
        "the link 'https:/x' is not an address",
        "the link 'publication:nimic#a' leads to no page [dead-link]",
        "the image 'http://[z]/' is not a file of this project",
    ]


def test_file_names_written_decomposed_are_found(compose_ro):
    composed = compose_ro("![x](../media/hartă.png)", media=("media/hartă.png",))

    assert composed.problems == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "![x](../../../../etc/passwd)",
            f"{PLACE}:6: error: the image '../../../../etc/passwd' is outside the project "
            "[unsafe-address]",
        ),
        (
            "![x](file:///etc/passwd)",
            f"{PLACE}:6: error: the image 'file:///etc/passwd' is not a file of this project; put "
            "it into the publication's media folder: ../media/… [unsafe-address]",
        ),
        (
            "![x](https://example.org/x.png)",
            f"{PLACE}:6: error: the image 'https://example.org/x.png' is not a file of this "
            "project; put it into the publication's media folder: ../media/… [unsafe-address]",
        ),
        (
            "[x](../../../etc/passwd)",
            f"{PLACE}:5: error: the link '../../../etc/passwd' leads out of the project "
            "[unsafe-address]",
        ),
        (
            "[x](file:///etc/passwd)",
            f"{PLACE}:5: error: the link 'file:///etc/passwd' is not a web address "
            "[unsafe-address]",
        ),
        (
            '<p style="background: url(file:///etc/passwd)">x</p>',
            f"{PLACE}:11: error: 'style' must not contain a program or an address [unsafe-address]",
        ),
        (
            '<img alt="x" src="../../../../etc/passwd">',
            f"{PLACE}:19: error: the image '../../../../etc/passwd' is outside the project "
            "[unsafe-address]",
        ),
        (
            "<script>alert(1)</script>",
            f"{PLACE}:1: error: <script> is not allowed in a publication; it works neither on "
            "paper nor offline; use Markdown and blocks [unsafe-address]",
        ),
        (
            '<p onclick="alert(1)">x</p>',
            f"{PLACE}:13: error: 'onclick' must not contain a program or an address "
            "[unsafe-address]",
        ),
    ],
)
def test_what_leads_out_of_the_project_is_reported_and_taken_out(compose_ro, text, problem):
    composed = compose_ro(text)

    assert composed.problems == [problem]
    assert "passwd" not in composed.html()
    assert "alert" not in composed.html()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "![x](../media/lantul.svg)",
            f"{PLACE}:6: error: there is no image '../media/lantul.svg'; did you mean "
            "'../media/lant.svg'? [missing-image]",
        ),
        (
            "![](../media/lant.svg)",
            f"{PLACE}:1: error: an image has no alternative text; say what it "
            "shows: ![…](…) [missing-alt-text]",
        ),
        (
            "[x](#part)\n\n## P {#parte}",
            f"{PLACE}:5: error: the link '#part' leads to no id; did you mean 'parte'? [dead-link]",
        ),
        (
            "[x](03-trei.md)",
            f"{PLACE}:5: error: the link '03-trei.md' leads to no chapter [dead-link]",
        ),
        (
            "[x](/abuot.md)",
            f"{PLACE}:5: error: the link '/abuot.md' leads to no page; did you mean 'about.md'? "
            "[dead-link]",
        ),
        (
            "[x](../media/lipsa.pdf)",
            f"{PLACE}:5: error: the link '../media/lipsa.pdf' leads to no file [dead-link]",
        ),
    ],
)
def test_what_leads_nowhere_is_reported_with_the_nearest_right_one(compose_ro, text, problem):
    problems = compose_ro(text, media=("media/lant.svg",)).problems

    assert [line for line in problems if "unused-media" not in line] == [problem]


def test_a_file_that_no_chapter_shows_is_reported(compose_ro):
    assert compose_ro("text", media=("media/lant.svg",)).problems == [
        "content/ghid/media/lant.svg:1:1: warning: no chapter shows this file; use it or remove it "
        "[unused-media]"
    ]


def test_a_proposed_image_is_one_that_can_be_written(compose_ro):
    both = ("media/drumul.ro.svg", "media/drumul.en.svg", "media/drumuri.en.svg")

    hinted = " ".join(compose_ro("![x](../media/drumul.en.sv)", media=both).problems)
    unknown = " ".join(compose_ro("![x](../media/drumuri.svg)", media=both[2:]).problems)

    assert "there is no image '../media/drumul.en.sv'; did you mean '../media/drumul.svg'?" in (
        hinted
    )
    assert "there is no image '../media/drumuri.svg'; put it" in unknown


HEADINGS = "## Risks & drawbacks\n\n## Știri\n\n## Legal ground {#law}\n\n## Notes\n\n## Notes\n"


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        (
            "#risks--drawbacks",
            "the heading 'Risks & drawbacks' (content/ghid/ro/01-unu.md:4:4) has no id: write "
            "{#risks-drawbacks} behind it, in every language, and link to #risks-drawbacks",
        ),
        (
            "01-unu.md#risks-drawbacks",
            "the heading 'Risks & drawbacks' (content/ghid/ro/01-unu.md:4:4) has no id: write "
            "{#risks-drawbacks} behind it, in every language",
        ),
        (
            "#%C8%99tiri",
            "the heading 'Știri' (content/ghid/ro/01-unu.md:6:4) has no id: write {#stiri} behind "
            "it, in every language, and link to #stiri",
        ),
        (
            "#legal-ground",
            "the heading 'Legal ground' (content/ghid/ro/01-unu.md:8:4) has the id 'law': link to "
            "#law",
        ),
        (
            "#notes_1",
            "the heading 'Notes' (content/ghid/ro/01-unu.md:12:4) has no id: write {#notes-1} "
            "behind it, in every language, and link to #notes-1",
        ),
        ("#notes-" + "1" * 5000, "leads to no id"),
        ("", "the link has no address; write one between the brackets, or leave only the words"),
    ],
)
def test_a_link_to_the_words_of_a_heading_gets_a_hint_with_the_id_to_write(compose_ro, link, hint):
    problems = compose_ro({"01-unu": HEADINGS, "02-doi": f"\n[x]({link})"}).problems

    assert len(problems) == 1
    assert problems[0].startswith("content/ghid/ro/02-doi.md:5:")
    assert problems[0].endswith(f"{hint} [dead-link]")
