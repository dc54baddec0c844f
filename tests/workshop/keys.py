"""Prints the key of every artifact of a project as JSON, once for each line that it reads.

A line has the versions of libraries to pretend, as JSON. Run as `python keys.py PROJECT` with the
code to ask on PYTHONPATH: one process answers all questions, as importing the code takes longest.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from indrumar.inspect import inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.outputs.staged.lettering import LetteringOrder
from indrumar.outputs.table import KIT, LETTERS, PAGES, PDF, Output
from indrumar.print_run.kit_order import kit_order
from indrumar.website.language_runs import language_order
from indrumar.website.staging import write_stage
from indrumar.workshop import code
from indrumar.workshop.digests import Reads
from indrumar.workshop.making import opened
from indrumar.workshop.recipe import code_of, recipe


def keys(project: Path) -> dict[str, str]:
    settings = settings_from(project / "mkdocs.yml")
    found = inspect(settings)
    with opened(settings.workshop) as workshop:
        stage = write_stage(found, settings, (), workshop)
        into = workshop.folder / "made"
    given = (found.project, settings)
    drawing = "content/primul-ghid/media/drumul.ro.svg"
    orders: list[tuple[Output, dict[str, object]]] = [
        (PDF, {one.name: pdf_order(one, *given) for one in found.documents}),
        (KIT, {one.name: kit_order(one, *given) for one in found.documents}),
        (LETTERS, {"drumul.ro": LetteringOrder(Reads(settings.root, (drawing,)))}),
        (
            PAGES,
            {tag: language_order(settings, tag, stage, into, site_url="") for tag in settings.tags},
        ),
    ]
    return {
        one.artifact: one.key
        for output, named in orders
        for name, order in named.items()
        for one in [recipe(f"{output.kind}/{name}", code_of(output.maker), order)]
    }


def forget_code() -> None:
    """What the next command would find out anew; what is remembered by content stays."""
    for remembered in (code.code_behind, code.versions, code._module, code._data_beside):
        remembered.cache_clear()


if __name__ == "__main__":
    real = code.version
    for line in sys.stdin:
        pretended = json.loads(line)
        code.version = lambda name, pretended=pretended: pretended.get(name) or real(name)
        forget_code()
        print(json.dumps(keys(Path(sys.argv[1]))), flush=True)  # noqa: T201 – what the test reads
