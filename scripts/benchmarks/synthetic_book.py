"""A made-up book of many pages: running text, lists, notes, tables, drawings, photographs.

The same number of pages makes the same book, byte for byte.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image

from indrumar.starter import copy_to

SLUG = "cartea"
PAGES_A_CHAPTER, OTHER_PAGES = 14.5, 6  # measured, on A5
NOUNS = (
    "administrația autoritatea beneficiarii bugetul calitatea cetățenii comunitatea consiliul "
    "consultarea datele decizia dezvoltarea dialogul educația evaluarea finanțarea gospodăria "
    "hotărârea implicarea indicatorii informarea instruirea legea localitatea măsurile "
    "monitorizarea nevoile obiectivele oamenii participarea părinții persoanele planificarea "
    "politica prestatorii primăria procedura proiectul raionul raportarea responsabilitatea "
    "rezultatele satul sănătatea serviciile societatea specialiștii strategia sprijinul "
    "transparența tinerii vârstnicii voluntarii"
)
VERBS = (
    "arată cere cuprinde descrie explică hotărăște întărește măsoară pregătește propune "
    "schimbă sprijină stabilește susține urmărește verifică"
)
LINKS = ("care", "fiindcă", "în timp ce", "iar", "deși", "de aceea", "pentru că", "după ce")
METADATA = """\
kind: manual
title: {ro: O carte de probă}
summary: {ro: Text inventat pentru măsurători.}
status: draft
edition: {number: 1, date: 2026-01-15}
audiences: [everyone]
subjects: [redactare]
duration: {hours: 12}
contributors: [{name: Prenume Nume, role: author}]
publisher: organizatia-mea
licence: CC-BY-4.0
print:
  format: A5
  binding: perfect
  copies: 100
  interior: {paper: offset-80, colour: cmyk}
  cover: {paper: coated-250, colour: cmyk}
"""


def write_book(folder: Path, pages: int) -> None:
    """Write a project with a book of about that many pages in Romanian."""
    copy_to(folder)
    book = folder / "content" / SLUG
    (book / "ro").mkdir(parents=True)
    (book / "media").mkdir()
    (book / "publication.yml").write_text(METADATA, encoding="utf-8")
    chance = random.Random(0)
    for number in range(1, max(1, round((pages - OTHER_PAGES) / PAGES_A_CHAPTER)) + 1):
        text = _chapter(number, chance)
        (book / "ro" / f"{number:02}-capitol-{number}.md").write_text(text, encoding="utf-8")
        drawing = _drawing(chance)
        (book / "media" / f"grafic-{number}.svg").write_text(drawing, encoding="utf-8")
        _photograph(number).save(book / "media" / f"foto-{number}.jpg", "JPEG", quality=85)


def _chapter(number: int, chance: random.Random) -> str:
    parts = [f"---\ntitle: {_words(chance, 4).capitalize()}\nid: capitol-{number}\n---\n"]
    for section in range(1, 7):
        parts.append(f"## {_words(chance, 3).capitalize()} {{#s-{number}-{section}}}")
        parts += [_paragraph(chance) for _ in range(6)]
        parts.append(f"{_paragraph(chance)[:-1]}[^{section}].")
        parts.append(f"[^{section}]: {_sentence(chance)}")
        parts.append(_part(section, number, chance))
    return "\n\n".join(parts) + "\n"


def _part(section: int, number: int, chance: random.Random) -> str:
    """The elements at the end of a section beside running text."""
    match section:
        case 1:
            return _table(number, chance)
        case 2:
            items = "\n".join(f"{item}. {_sentence(chance)}" for item in range(1, 6))
            return f"Cum se vede la @tbl:tabel-{number}:\n\n{items}"
        case 3:
            return _figure(number, "grafic", "svg", chance)
        case 4:
            options = f"    type: example\n    id: caseta-{number}"
            return f"/// box | {_words(chance, 4)}\n{options}\n\n{_paragraph(chance)}\n///"
        case 5:
            return _figure(number, "foto", "jpg", chance)
        case _:
            return f"Vezi @fig:grafic-{number} și pagina @page:s-{number}-1. {_paragraph(chance)}"


def _table(number: int, chance: random.Random) -> str:
    rows = "\n".join(
        f"| {_words(chance, 2)} | {_words(chance, 6)} | {chance.randint(1, 999)} |"
        for _ in range(14)
    )
    head = "| Ce | Cum | Cât |\n| --- | --- | ---: |"
    return f"/// table | {_words(chance, 5)}\n    id: tabel-{number}\n\n{head}\n{rows}\n///"


def _figure(number: int, name: str, ending: str, chance: random.Random) -> str:
    image = f"![{_words(chance, 5)}](../media/{name}-{number}.{ending})"
    return f"/// figure | {_words(chance, 5)}\n    id: {name}-{number}\n\n{image}\n///"


def _drawing(chance: random.Random) -> str:
    """A chart of coloured bars with their names."""
    colours = ("#1d4f7c", "#e0913f", "#0f766e", "#c2410c", "#9aa5ae")
    bars = "".join(
        f'<rect x="{30 + 60 * index}" y="{150 - height}" width="44" height="{height}" '
        f'fill="{colours[index % 5]}"/><text x="{52 + 60 * index}" y="168" font-size="11" '
        f'text-anchor="middle" font-family="\'Source Sans 3\', sans-serif">'
        f"{chance.choice(NOUNS.split())[:8]}</text>"
        for index, height in enumerate(chance.choices(range(20, 140), k=8))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 180">{bars}</svg>\n'


def _photograph(number: int) -> Image.Image:
    """A picture with soft colours and some grain: 1500 × 1000 pixels."""
    size = (1500, 1000)
    across = Image.linear_gradient("L").resize(size)
    round_ = Image.radial_gradient("L").resize(size)
    turned = across.rotate(37 * number, expand=False)
    grain = Image.effect_mandelbrot(size, (-2, -1.2, 1, 1.2), 40)
    return Image.merge("RGB", (across, round_, Image.blend(turned, grain, 0.3)))


def _paragraph(chance: random.Random) -> str:
    return "\n".join(_sentence(chance) for _ in range(chance.randint(3, 6)))


def _sentence(chance: random.Random) -> str:
    clauses = [
        f"{_words(chance, chance.randint(1, 3))} {chance.choice(VERBS.split())} "
        f"{_words(chance, chance.randint(1, 3))}"
        for _ in range(chance.randint(1, 3))
    ]
    joined = f", {chance.choice(LINKS)} ".join(clauses)
    return f"{joined[0].upper()}{joined[1:]}."


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(NOUNS.split(), k=count))
