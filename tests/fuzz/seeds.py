"""What mutated inputs are made of: pieces that once broke some reader of Markdown, YAML or SVG."""

from __future__ import annotations

CHAPTER = """---
title: Pași
id: pasi
---

Un paragraf cu [o legătură](02-doi.md#id), `cod`, **tare** și o notă[^1].
Vezi @fig:lant, @tbl:date și @page:pasi; [Legea nr. 60](https://www.legis.md/).

## Primul pas {#pas}

1. unu
2. doi
    - trei

| A | B |
|---|--:|
| 1 | 2 |

/// figure | Lanțul
    id: lant
![Lanțul](../media/lant.svg)
///

/// table | Date
    id: date

| A | B |
|---|---|
| 1 | 2 |
///

/// trainer
Pentru formator.
///

> Citat

[^1]: O notă cu `cod`.
"""

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" role="img">
<title>Lanț</title><g id="a" style="fill:red"><rect width="10" height="10"/></g>
<text x="1" y="20" font-family="Source Sans 3">Text</text><use href="#a"/></svg>
"""

MARKDOWN = (
    "<span>" * 1500,
    "> " * 1200 + "x",
    "".join("  " * depth + "- x\n" for depth in range(400)),
    "[" * 3000,
    "*" * 3001 + "x",
    "`" * 999,
    "(" * 2000 + ")" * 2000,
    "<div>" * 700 + "</div>" * 700,
    '<table><tr><td rowspan="99999999" colspan="88888888">x</td></tr></table>',
    '<ol start="99999999999999999999"><li value="-1">x</li></ol>',
    "[x](http://[completați]/)",
    "![x](http://[completați]/y.png)",
    "[x](//[)",
    "<http://[>",
    "[x](a%00b.md) ![x](../media/%00.svg) [x](%ED%A0%80.md)",
    "[x](../../../../../etc/passwd)",
    "[x](" + "a/" * 3000 + "b.md)",
    "&#0; &#xD800; &#x110000; &#99999999999; &bogus; &#xFFFE; &#8;",
    "<p title='&#0;'>x</p>",
    "\x00",
    "\u2028\u2029\u0085\ufeff\u202e\u0301\u0301",
    "\ufdd0\U0010ffff\ud7ff",
    "<!-- <!-- --",
    "<![CDATA[ x ]]> <?php x ?> <!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<a href='javascript:alert(1)' onclick=x>y</a>",
    "<svg><script>x</script></svg><math><mi>x</mi></math>",
    "<template><p>x</template><select><option>x",
    "</div></section></body></html><body onload=x>",
    "<h1>x</h1><h2 id=''>y</h2><h3 id='a b'>z</h3>",
    '<p id="pas">x</p><p id="p-1-1">y</p>',
    "{#id} {: #id .a b=c } {#id #id2}\n",
    "# {#a}\n\n#### Adânc {#b}\n",
    "## [legătură](https://a.md) @fig:lant[^1] {#pas}",
    "@fig: @tbl:lant @x:y @page: @fig:" + "a" * 2000,
    "[^1]: [^1]\n[^2]: [^3]\n[^3]: [^2]\n\n[^2]",
    "/// figure\n///\n",
    "/// figure | Titlu\n    id: [a\n    source: {b: }\n![](x)\n///\n",
    "/// " * 200,
    "/// trainer\n" * 60 + "x\n" + "///\n" * 60,
    "//// details\n/// trainer\n////\n///\n",
    "/// table | T\n    id: lant\n\nfără tabel\n///\n",
    '=== "A"\n\n    ??? note\n\n        !!! x\n',
    "| a |\n|---|\n" + "| " * 500 + "\n",
    "|" * 4000,
    "```{.python #x\n",
    "~~~~\n" * 99,
    "*[HTML]: x\n\n" + "HTML " * 500,
    "[a]: <b\n[a]: c 'd\n\n[a][] [A][a]",
    "\t\t\t- x\n \t \t1) y\n",
    "x" * 20000,
    "\\" * 2001,
    "---\n---\n---\n",
    "{{ x }} {% raw %} <%= y %>",
    "<dl><dt>a<dd>b</dl><ul><p>x</ul><td>y</td><li>z</li>",
    "<span lang=''>x</span><span lang='zz-zz-zz-!!'>y</span><p dir=rtl>ש</p>",
    "<img src='' alt=''><img><img src='data:image/png;base64,xx' alt='x'>",
    "<input type=file><form action=x><button>y</button></form><iframe src=x></iframe>",
    "<details><summary>x</details><marquee>y</marquee><blink>",
    "a\u0300" * 500,
    "😀⚠️☎✉①②\U0001f1f2\U0001f1e9",
    "漢字 العربية עברית ไทย",
)

YAML = (
    "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\n"
    "d: &d [*c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e]\n",
    "a: &a {<<: *a}\n",
    "x: &x\n  y: *x\n",
    "[" * 2000,
    "{a: " * 1500,
    "- " * 1200 + "x\n",
    "? \n: b\n",
    "? [a, b]\n: c\n",
    "? {a: b}\n: c\n",
    "null: x\n~: y\n",
    "title: !!python/object/apply:os.system [true]\n",
    "title: !!binary aGVsbG8=\n",
    "edition: {number: " + "9" * 5000 + ", date: 2021-08-31}\n",
    "edition: {number: 1e999, date: 0000-00-00}\n",
    "edition: {number: 0x7fffffffffffffffffff, date: 9999-12-31}\n",
    "edition:\n",
    "edition: []\n",
    'title: "\\0"\n',
    'title: {ro: "\\ud800", en: "\\x07"}\n',
    "title: {ro: [], en: {}}\n",
    "title: {}\n",
    "title: ''\n",
    "title: |2-\n      x\n",
    "title: >\n\n\n",
    "title: 'x\n",
    'title: "x\\q"\n',
    "title: [a\n",
    "title: a: b\n",
    "\ttitle: x\n",
    "---\na: b\n---\nc: d\n...\n",
    "%YAML 9.9\n---\na: b\n",
    "%TAG ! tag:x,2000:\n---\n!a b\n",
    "*a\n",
    "&a\n",
    "@x\n",
    "`x`\n",
    "kind: [guide]\n",
    "kind: {a: b}\n",
    "audiences: trainer\n",
    "audiences: [[], {}]\n",
    "contributors: [null, [], {name: , role: }]\n",
    "former_slugs: ['../x', '', ghid, a, a]\n",
    "isbn: {ro: 9789975000000, xx: 1}\n",
    "print: {copies: -1, interior: [], binding: 3}\n",
    "print: {copies: {ro: 10000000000000000000}}\n",
    "subjects: [" + "a, " * 500 + "]\n",
    "funding: [eu]\n",
    "history: [{number: 1, date: 2021-08-31, changes: }]\n",
    "superseded_by: ghid\n",
    "licence: CC-BY-4.0\nlicence: x\n",
    "logo: '../../../../etc/passwd'\n",
    "eu-emblem: x\n",
    "a" * 9000 + ": b\n",
    "= : <<\n<<: [1]\n<<: x\n",
    "\u2028: \u0085\n",
    "é: \ufeff\n",
    "12:30: 010\nyes: no\n",
    "{}\n",
    "[]\n",
    "x\n",
    "5\n",
    "null\n",
)

MKDOCS = (
    "? \n: b\n",
    "null: x\n",
    "plugins:\n",
    "plugins: [search, indrumar]\n",
    "plugins: {i18n: , indrumar: }\n",
    "plugins: [i18n, indrumar]\n",
    "plugins: 5\n",
    "plugins: [null]\n",
    "plugins: {indrumar: {funding: [x], jurisdiction: zz, contact: 5}}\n",
    "plugins:\n  i18n:\n    languages: []\n  indrumar: {}\n",
    "plugins:\n  i18n:\n    languages: [{locale: }]\n  indrumar: {}\n",
    "plugins:\n  i18n:\n    languages: [{locale: zz, name: 5}, {locale: ro, default: maybe}]\n"
    "  indrumar: {}\n",
    "plugins:\n  i18n:\n    languages: [{locale: ro, name: R, default: true, build: false}]\n"
    "  indrumar: {}\n",
    "plugins:\n  i18n: {languages: [{locale: ro, name: R}, {locale: ro, name: S}]}\n"
    "  indrumar: {}\n",
    "nav:\n",
    "nav: x\n",
    "nav: [null]\n",
    "nav: [{null: x.md}]\n",
    "nav: [{A: [B: [C: [D: []]]]}]\n",
    "nav: [{A: {B: c.md}}, [x.md], 5, {A: 1, B: 2}]\n",
    "nav: [nimic.md, '../x.md', '/x.md', 'http://[', {: index.md}]\n",
    "site_url:\n",
    "site_url: x\n",
    "site_url: 'http://['\n",
    "site_url: 5\n",
    "site_name:\n",
    "site_name: [a]\n",
    "site_dir: docs\n",
    "site_dir: /dev/null\n",
    "docs_dir: nimic\n",
    "theme:\n",
    "theme: nimic\n",
    "theme: {name: null, custom_dir: nimic}\n",
    "theme: {name: material, palette: 5, features: {}}\n",
    "theme: [material]\n",
    "markdown_extensions:\n",
    "markdown_extensions: [nimic]\n",
    "markdown_extensions: [{toc: 5}]\n",
    "markdown_extensions: [{toc: {nimic: 1}}, null, {a: b, c: d}]\n",
    "markdown_extensions: {toc: {permalink: 3}, 5: 6}\n",
    "hooks: [nimic.py]\n",
    "hooks: 5\n",
    "INHERIT: nimic.yml\n",
    "INHERIT: mkdocs.yml\n",
    "INHERIT: [a]\n",
    "validation: {nav: 5}\n",
    "extra: !ENV [A, b]\n",
    "extra: !ENV\n",
    "extra: !ENV {a: b}\n",
    "extra: !!python/name:os.nimic\n",
    "extra: !nimic x\n",
    "a: &a [*a]\n",
    "site_nmae: x\n",
    "exclude_docs: [x]\n",
    "extra_css: [5, null]\n",
    "strict: maybe\n",
    "dev_addr: x\n",
    "use_directory_urls: 3\n",
    "[]\n",
    "x\n",
    "\n",
    "[" * 2000 + "\n",
    "edition: " + "9" * 5000 + "\n",
)

DRAWINGS = (
    "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
    "&b;&nimic;",
    "<script>x</script><foreignObject/><set href='x'/>",
    "<style>@import 'x'; a{b:u\\rl(x)}</style>",
    "<image href='data:image/png;base64,x'/><image href='http://[/'/>",
    "<g>" * 3000,
    "<use href='#a' id='a'/>",
    "<linearGradient id='g' href='#g'/><rect fill='url(#g)' width='9e99'/>",
    "<path d='M 0 0 L nan inf 1e999 z a b c'/>",
    "<text font-size='1e99' font-family=''>\u202ex</text>",
    "<?xml-stylesheet href='x'?><!-- -- -->",
    "<svg viewBox='0 0 0 0' width='-1' height='x%'/>",
    "<rect width='100%' height='1e400' transform='rotate(nan)'/>",
    "<a xlink:href='javascript:x'/>",
    "\x00",
)
