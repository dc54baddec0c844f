"""A publication or a chapter for reference managers: BibTeX, RIS and CSL-JSON.

BibTeX: entry types and fields of btxdoc (Patashnik 1988), in UTF-8, with `url`, `isbn` and
`language` as its common styles have them. RIS: the tags of the specification of 2011, lines end
in CR LF. CSL-JSON: the schema of Citation Style Language 1.0.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from indrumar.outputs.machine_readable.record import ChapterRecord, Creator, Record
from indrumar.wording.citation import CitationFile

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
Field = tuple[str, str]


def citation_files(
    record: Record, chapter: ChapterRecord | None = None
) -> tuple[CitationFile, ...]:
    """The files beside the page of a publication, or of one of its chapters."""
    stem = chapter.slug if chapter else record.slug
    return (
        CitationFile("BibTeX", f"{stem}.bib", bibtex(record, chapter)),
        CitationFile("RIS", f"{stem}.ris", ris(record, chapter)),
        CitationFile("CSL-JSON", f"{stem}.csl.json", csl_json(record, chapter)),
    )


def bibtex(record: Record, chapter: ChapterRecord | None = None) -> str:
    """An entry: `@book`, `@techreport`, or for a chapter `@incollection`."""
    sort = "incollection" if chapter else "book" if record.is_book else "techreport"
    house = "publisher" if chapter or record.is_book else "institution"
    fields: list[Field] = [
        ("author", " and ".join(_bibtex_name(one) for one in record.authors)),
        ("title", f"{{{_latex(chapter.title if chapter else record.full_title)}}}"),
        ("booktitle", f"{{{_latex(record.full_title)}}}" if chapter else ""),
        ("editor", " and ".join(_bibtex_name(one) for one in record.of_role("editor"))),
        (house, f"{{{_latex(record.publisher)}}}" if record.publisher else ""),
        ("type", _latex(record.kind_name) if sort == "techreport" else ""),
        ("year", str(record.date.year)),
        ("month", f"{record.date:%m}".lstrip("0")),
        ("edition", str(record.edition) if sort != "techreport" else ""),
        ("isbn", record.isbns[0] if record.isbns else ""),
        ("language", record.language),
        ("url", chapter.address if chapter else record.edition_address),
    ]
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields if value)
    return f"@{sort}{{{_key(record, chapter)},\n{lines}}}\n"


def ris(record: Record, chapter: ChapterRecord | None = None) -> str:
    """A reference: BOOK or RPRT, or for a chapter CHAP."""
    sort = "CHAP" if chapter else "BOOK" if record.is_book else "RPRT"
    fields: Iterator[Field] = (
        (tag, _line(value)) for tag, value in _ris_fields(record, chapter) if value
    )
    lines = [f"TY  - {sort}", *(f"{tag}  - {value}" for tag, value in fields), "ER  - "]
    return "\r\n".join(lines) + "\r\n"


def _ris_fields(record: Record, chapter: ChapterRecord | None) -> Iterable[Field]:
    yield "ID", _key(record, chapter)
    yield from (("AU", one.inverted) for one in record.authors)
    yield from (("A2" if chapter else "ED", one.inverted) for one in record.of_role("editor"))
    yield "TI", chapter.title if chapter else record.full_title
    yield "T2", record.full_title if chapter else ""
    yield "ET", str(record.edition)
    yield "PB", record.publisher
    yield "PY", str(record.date.year)
    yield "DA", f"{record.date:%Y/%m/%d}"
    yield from (("SN", number) for number in record.isbns)
    yield "LA", record.language
    yield from (("KW", subject) for subject in record.subjects)
    yield "AB", "" if chapter else record.summary
    yield "UR", chapter.address if chapter else record.edition_address


def csl_json(record: Record, chapter: ChapterRecord | None = None) -> str:
    """A list of one item, as reference managers export it."""
    item: dict[str, Any] = {
        "id": _key(record, chapter),
        "type": "chapter" if chapter else "book" if record.is_book else "report",
        "title": chapter.title if chapter else record.full_title,
        "container-title": record.full_title if chapter else "",
        "author": [_csl_name(one) for one in record.authors],
        "editor": [_csl_name(one) for one in record.of_role("editor")],
        "genre": "" if chapter or record.is_book else record.kind_name,
        "publisher": record.publisher,
        "edition": str(record.edition),
        "issued": {"date-parts": [[record.date.year, record.date.month, record.date.day]]},
        "ISBN": record.isbns[0] if record.isbns else "",
        "language": record.language,
        "keyword": ", ".join(record.subjects),
        "abstract": "" if chapter else record.summary,
        "URL": chapter.address if chapter else record.edition_address,
    }
    filled = {name: value for name, value in item.items() if value}
    return json.dumps([filled], ensure_ascii=False, indent=2) + "\n"


def _key(record: Record, chapter: ChapterRecord | None) -> str:
    return f"{record.key}-{chapter.slug}" if chapter else record.key


def _latex(text: str) -> str:
    return "".join(_LATEX.get(sign, sign) for sign in _line(text))


def _bibtex_name(one: Creator) -> str:
    """ "Pop, Ana"; a body in braces, so that its words are not taken for a person's names."""
    return _latex(one.inverted) if one.given else f"{{{_latex(one.family)}}}"


def _csl_name(one: Creator) -> dict[str, str]:
    return {"family": one.family, "given": one.given} if one.given else {"literal": one.family}


def _line(text: str) -> str:
    """A text on one line: a line that begins with a tag would be read as another field."""
    return " ".join(text.split())
