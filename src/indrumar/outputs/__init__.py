"""What is made: a table with an entry for each kind of output.

Pipelines, `--explain`, downloads, the help of commands and the handbook read this table. A new
output is a line here, a folder beside this file, and its section in docs/*/handbook/outputs.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Journey = Literal["build", "print", "keep"]


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of output.

    `kind` is the first part of the name of its artifacts (`pdf/ghid-ro`) and the key of its words
    (`outputs.pdf`). `unit` is what it is made from, one artifact each. `maker` is
    `package.module:function`, empty for what is written every time and never stored. `place` is its
    path from the project's folder. `journey` is the command that makes it.
    """

    kind: str
    unit: Literal["document", "language", "file", "site", "publication"]
    maker: str
    place: str
    journey: Journey


PDF = Output(
    "pdf",
    "document",
    "indrumar.outputs.pdf.screen:make",
    "site/downloads/{slug}/{document}.pdf",
    "build",
)
LETTERS = Output(
    "letters",
    "file",
    "indrumar.outputs.staged.lettering:make",
    "site/{language}/{slug}/{file}",
    "build",
)
PAGES = Output(
    "pages",
    "language",
    "indrumar.mkdocs_plugin.language_run:make",
    "site/{language}/",
    "build",
)
OFFLINE = Output("offline", "site", "", "dist/{site}.zip", "build")
KIT = Output(
    "kit",
    "document",
    "indrumar.print_run.kit:make",
    "print/{slug}/ed-{edition}/{part}/{document}-….pdf",
    "print",
)
PAPERS = Output(
    "papers", "document", "", "print/{slug}/ed-{edition}/{part}/{document}-….pdf", "print"
)
EDITION = Output("edition", "publication", "", "content/{slug}/editions/ed-{edition}/", "keep")

OUTPUTS = (PDF, LETTERS, PAGES, OFFLINE, KIT, PAPERS, EDITION)
