"""Records made by hand, with names and titles that formats have to escape."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from indrumar.metadata import Status
from indrumar.outputs.machine_readable.record import (
    ChapterRecord,
    Creator,
    File,
    Record,
    Translation,
    creator,
)

BASE = "https://example.org/biblioteca/"
CHAPTER = ChapterRecord(
    slug="indicatori",
    number="3",
    title="Indicatori & ținte: 100 % din {plan}",
    language="ro",
    address=f"{BASE}ro/ghid/indicatori/",
    position=3,
    html='<h1 id="indicatori"><span class="number">3</span> Indicatori</h1><p>Text.</p>',
)
RECORD = Record(
    slug="ghid",
    language="ro",
    original="ro",
    kind="guide",
    kind_name="Ghid",
    title="Servicii & oameni: 50 % din_cost #1 {nou} „șțăâî”",
    subtitle="C:\\drum ~ $5^2",
    summary="Prima propoziție.\nA doua </script><script>alert(1)</script> „încheie”.",
    status=Status.APPROVED,
    creators=(
        creator("Ana Maria Pop"),
        creator("Asociația „Șansa și Viitorul”", body=True),
        creator("Ion Rusu", "translator"),
        Creator("Ștefan", "Elena", "editor"),
    ),
    publisher="Editura Cărții & Co",
    publisher_address="https://editura.example/",
    edition=2,
    edition_name="Ediția 2",
    date=datetime.date(2024, 3, 1),
    isbns=("978-9975-0-0000-1",),
    licence="https://creativecommons.org/licenses/by/4.0/",
    subjects=("Planificare", "Servicii sociale"),
    places=(("MD-CT", "raionul Cantemir"),),
    funders=("Uniunea Europeană",),
    address=f"{BASE}ro/ghid/",
    edition_address=f"{BASE}ro/ghid/ed-2/",
    translations=(Translation("en", f"{BASE}en/ghid/", "Services"),),
    files=(File(f"{BASE}downloads/ghid/ghid-ro.pdf", "application/pdf", "ro", 1234, 80),),
    chapters=(CHAPTER,),
    picture=f"{BASE}ro/ghid/share.jpg",
)


@pytest.fixture
def record() -> Record:
    """A guide in its original language."""
    return RECORD


@pytest.fixture
def report() -> Record:
    """A factsheet without authors, editors and ISBN."""
    return replace(RECORD, kind="factsheet", kind_name="Fișă de proiect", creators=(), isbns=())
