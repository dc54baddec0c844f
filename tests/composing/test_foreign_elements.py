"""What other programs write into HTML and paper does not have: fields, drawings, odd languages."""

from __future__ import annotations

from indrumar.composing.named_languages import language_tag

PLACE = "content/ghid/ro/01-capitol.md"


def test_fields_of_forms_become_their_words_and_all_but_boxes_are_reported(compose_ro):
    composed = compose_ro(
        '<input type="checkbox"> Da <input type=radio checked> Nu\n\n'
        'Nume <input id="nume">, <input type="submit" value="Trimite"><input type="hidden">'
        " <select><option>Unu</option><option>Doi</option></select> <textarea></textarea>"
        '<datalist id="d"><option value="x">X</option></datalist> [câmp](#nume)\n\n'
        "- [x] gata\n"
    )

    html = composed.html()
    assert "☐ Da ☑ Nu" in html
    assert f'Nume <span id="nume">{"_" * 12}</span>, Trimite Unu / Doi {"_" * 12} <a' in html
    assert html.count("<input") == 1, "the box of the task list"
    assert "datalist" not in html
    assert composed.problems == []


def test_languages_are_spelled_as_the_standard_does_and_others_are_reported(compose_ro):
    composed = compose_ro(
        '<p lang="en_GB">a</p>\n\n<p xml:lang="ron">b</p>\n\nX <q lang="englezã">c</q>\n'
    )

    assert '<p lang="en-GB">' in composed.html()
    assert '<p lang="ro">' in composed.html()
    assert "<q>" in composed.html()
    assert [line.partition(" is not the code")[0] for line in composed.problems] == [
        f"{PLACE}:8:12: warning: 'englezã'"
    ]


def test_only_codes_of_languages_are_codes():
    written = (
        "EN",
        " de-AT ",
        "rum",
        "rmy",
        "sr_Latn",
        "sh",
        "zz",
        "ua",
        "x",
        "română",
        "en GB",
        "-",
    )

    assert [language_tag(one) for one in written] == [
        *("en", "de-AT", "ro", "rom", "sr-Latn", "sr-Latn"),
        *("", "", "", "", "", ""),
    ]


def test_a_drawing_in_a_text_has_words_or_is_decoration(compose_ro):
    drawings = (
        "<svg><title>Drumul</title></svg>",
        '<svg aria-label="Drumul"></svg>',
        '<svg aria-hidden="true"></svg>',
        '<span class="twemoji" title=":material-check:"><svg></svg></span>',
        '<span class="twemoji"><svg></svg></span>',
        '<svg width="9"></svg>',
        "<svg><title> </title></svg>",
    )
    composed = compose_ro("\n\n".join(f"x {drawing}" for drawing in drawings))

    assert [line.split(" error: ")[0] for line in composed.problems] == [
        f"{PLACE}:14:3:",
        f"{PLACE}:16:3:",
    ]
    assert '<svg role="img"><title>material check</title>' in composed.html()


def test_words_of_a_drawing_in_a_text_are_in_our_fonts(compose_ro):
    composed = compose_ro(
        "<svg><title>a</title><text>ș</text></svg>\n\n"
        '<svg><title>b</title><text font-family="Arial">x</text></svg>\n\n'
        "<svg><title>c</title><text font-family=\"'Source Sans 3', 'Indrumar Signs'\">☎</text>"
        "<filter></filter></svg>\n\n<svg><title>d</title><text>☎</text></svg>\n"
    )

    assert 'role="img" font-family="Source Sans 3"' in composed.html()
    assert '\'"Source Sans 3","Indrumar Signs"\'' in composed.html()
    assert [line.split("error: ")[1].split(";")[0] for line in composed.problems] == [
        "the words 'x' of this drawing are in the font 'Arial', which a PDF cannot have",
        "<filter> is not drawn on paper",
        "the font 'Source Sans 3' of this drawing does not have ☎",
    ]


def test_parts_of_two_drawings_may_have_the_same_names(compose_ro):
    drawing = (
        '<svg><title>a</title><linearGradient id="g"></linearGradient>'
        '<rect fill="url(#g)" id="r"></rect><path clip-path="url(\'#g\')"></path></svg>'
    )
    composed = compose_ro(f"{drawing}\n\n{drawing}\n")

    assert composed.problems == []
    for number in (0, 1):
        for part in (f'id="__drawing_{number}_g"', f"url(#__drawing_{number}_g)"):
            assert part in composed.html()


def test_nobody_is_led_to_what_is_never_seen(compose_ro):
    composed = compose_ro(
        '<ruby>a<rp id="x">(</rp><rt>b</rt></ruby> <picture><source id="y"></picture> [z](#x)\n'
    )

    assert composed.document().chapters[0].ids == {"capitol"}
    assert [line.split(" error: ")[1] for line in composed.problems] == [
        "the link '#x' leads to no id [dead-link]"
    ]
