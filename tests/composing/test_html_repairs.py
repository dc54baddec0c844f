"""HTML that browsers put up with becomes sound, with all of its words, for web and paper."""

from __future__ import annotations

import pytest

from indrumar.composing.html_repairs import repair
from indrumar.composing.html_tree import inner_html, parse

ROW = "<tr><td>a</td><td>b</td></tr>"

CASES = {
    "a short row": (
        f"<table><tr><td>x</td></tr>{ROW}</table>",
        f"<table><tr><td>x</td><td></td></tr>{ROW}</table>",
    ),
    "more columns than there are": (
        f'<table><tr><td colspan="5">x</td></tr>{ROW}</table>',
        f'<table><tr><td colspan="2">x</td></tr>{ROW}</table>',
    ),
    "more rows than there are": (
        '<table><tr><td rowspan="99999999">x</td><td>y</td></tr><tr><td>z</td></tr></table>',
        '<table><tr><td rowspan="2">x</td><td>y</td></tr><tr><td>z</td></tr></table>',
    ),
    "all rows that are left": (
        '<table><tr><td rowspan="0">x</td><td>y</td></tr><tr><td>z</td></tr></table>',
        '<table><tr><td rowspan="2">x</td><td>y</td></tr><tr><td>z</td></tr></table>',
    ),
    "a cell over another": (
        '<table><tr><td>x</td><td rowspan="2">y</td></tr><tr><td colspan="2">z</td></tr></table>',
        '<table><tr><td>x</td><td rowspan="2">y</td></tr><tr><td>z</td></tr></table>',
    ),
    "spans that are no numbers": (
        f'<table><tr><td colspan="x">x</td><td rowspan="-1">y</td></tr>{ROW}</table>',
        f"<table><tr><td>x</td><td>y</td></tr>{ROW}</table>",
    ),
    "a row without cells": (f"<table><tr></tr>{ROW}</table>", f"<table>{ROW}</table>"),
    "two captions, one at the end": (
        f"<table><caption>A</caption>{ROW}<caption>B</caption></table>",
        f"<table><caption>A<br>B</caption>{ROW}</table>",
    ),
    "words loose in a table": (
        f"<table>x<tr>y<td>a</td><td>b</td></tr>{ROW}<div>z</div></table>",
        "<p>x</p><div>z</div><table><tr><td>y</td><td>a</td><td>b</td></tr>"
        "<tr><td>a</td><td>b</td><td></td></tr></table>",
    ),
    "cells without a table": (
        "<div><td>a</td><td>b</td> c</div>",
        "<div><table><tr><td>a</td><td>b</td></tr></table> c</div>",
    ),
    "a table without rows": ("<table><caption>A</caption></table>", "<p>A</p>"),
    "items without a list": (
        "<div><li>a</li>\n<li>b</li></div>",
        "<div><ul><li>a</li><li>b</li></ul></div>",
    ),
    "a list directly in a list": (
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "<ul><li>a<ul><li>b</li></ul></li></ul>",
    ),
    "what is no item in a list": (
        "<ul>x<p>y</p><li>a</li>z</ul>",
        "<ul><li>x</li><li><p>y</p></li><li>a</li><li>z</li></ul>",
    ),
    "terms without a list": (
        "<div><dt>a</dt><dd>b</dd></div>",
        "<div><dl><dt>a</dt><dd>b</dd></dl></div>",
    ),
    "captions of nothing": (
        "<figcaption>a</figcaption><caption>b</caption>",
        "<p>a</p><p>b</p>",
    ),
    "a link without words": (
        '<p><a href="mailto:a@b.md"></a></p>',
        '<p><a href="mailto:a@b.md">a@b.md</a></p>',
    ),
    "a link around blocks": (
        '<a href="x.md"><div><p>a</p></div><p>b</p></a>',
        '<div><p><a href="x.md">a</a></p></div><p><a href="x.md">b</a></p>',
    ),
    "a link around a picture": (
        '<a href="x.md"><figure><img src="a.svg"></figure></a>',
        '<figure><a href="x.md"><img src="a.svg"></a></figure>',
    ),
    "a link around a picture with a caption": (
        '<a href="x.md" id="i"><figure><img src="a.svg"><figcaption>a</figcaption></figure></a>',
        '<figure><a href="x.md" id="i"><img src="a.svg"></a><figcaption><a href="x.md">a</a>'
        "</figcaption></figure>",
    ),
    "a link around words beside blocks": (
        '<a href="x.md">a <b>b</b><p>c</p>d<ul><li>e</li></ul></a>f',
        '<a href="x.md">a <b>b</b></a><p><a href="x.md">c</a></p><a href="x.md">d</a>'
        '<ul><li><a href="x.md">e</a></li></ul>f',
    ),
    "a link with whatever attributes": (
        '<a href="x.md" text="y" tag="z" class_="k" xml:lang="ro"><p>a</p></a>',
        '<p><a href="x.md" text="y" tag="z" class_="k" xml:lang="ro">a</a></p>',
    ),
    "what Word leaves in a list": (
        "<ul><?xml:namespace prefix = o /><li>a</li><?x?><ul><li>b<![if !x]>c<![endif]></li></ul>"
        "</ul><ul><li>d</li><!-- e --><ol><li>f</li></ol></ul>",
        "<ul><li>a<ul><li>bc</li></ul></li></ul><ul><li>d<ol><li>f</li></ol></li><!-- e --></ul>",
    ),
    "a heading that only shows something": (
        '<h2><video src="a"></video></h2><a href="b"><h3><img src="c"></h3></a>',
        '<h2><video src="a"></video></h2><h3><a href="b"><img src="c"></a></h3>',
    ),
    "a heading without words": ('<h2></h2><h3 id="x"></h3>', '<span id="x"></span>'),
    "no language": ('<p lang="">a</p>', "<p>a</p>"),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_made_sound(case):
    given, expected = CASES[case]
    root = parse(given)
    repair(root)
    assert inner_html(root).replace("\n", "") == expected
    repair(root)
    assert inner_html(root).replace("\n", "") == expected


def test_what_is_sound_is_left_alone():
    sound = (
        "<p>a</p><table><caption>A</caption><colgroup><col></colgroup><thead><tr><th>a</th>"
        '<th></th></tr></thead><tbody><tr><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td>'
        '</tr></tbody><tfoot><tr><td colspan="2">e</td></tr></tfoot></table>'
        '<dl><div><dt>a</dt><dd>b</dd></div></dl><ol start="3"><li>a<ul><li>b</li></ul></li></ol>'
        '<figure><img src="a.svg" alt="A"><figcaption>b</figcaption></figure>'
        '<a id="x"></a><a href="a.md"><img src="a.svg" alt="A"></a>'
    )
    root = parse(sound)
    repair(root)
    assert inner_html(root) == sound
