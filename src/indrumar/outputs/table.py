"""What is made: a table with an entry for each kind of output.

Pipelines, `--explain`, downloads, the help of commands and the handbook read this table. A new
output is an entry here with its words in `locales/messages/` (`outputs.KIND`), a folder beside this
file, a line in a pipeline, and a row and a section in docs/*/handbook/outputs.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["document", "file", "language", "site", "publication"]
Journey = Literal["build", "print", "keep", "proof"]


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of output.

    `kind` is the first part of the names of its artifacts (`pdf/ghid-ro`). `unit` is what each is
    made from. `maker` is `package.module:function`, empty for what is never remembered. `place` is
    where it goes from the project's folder, with gaps for names. `journey` is the command.
    """

    kind: str
    unit: Unit
    maker: str
    place: str
    journey: Journey

    def at(self, **names: object) -> str:
        """Where it is for these names."""
        return self.place.format(**names)


SITE = "site/"
PDF = Output(
    "pdf", "document", "indrumar.outputs.pdf.screen:make", "site/downloads/{slug}/{file}", "build"
)
LETTERS = Output(
    "letters", "file", "indrumar.outputs.staged.lettering:make", "site/{language}/{file}", "build"
)
PAGES = Output(
    "pages", "language", "indrumar.mkdocs_plugin.language_run:make", "site/{language}/", "build"
)
OFFLINE = Output("offline", "site", "", "dist/{file}", "build")
KIT = Output(
    "kit", "document", "indrumar.print_run.kit:make", "print/{slug}/ed-{edition}/", "print"
)
PAPERS = Output("papers", "document", "", "print/{slug}/ed-{edition}/", "print")
EDITION = Output("edition", "publication", "", "content/{slug}/editions/ed-{edition}/", "keep")
PROOF = Output("proof", "publication", "", "translation/{slug}/proof-{language}/", "proof")

OUTPUTS = (PDF, LETTERS, PAGES, OFFLINE, KIT, PAPERS, EDITION, PROOF)
