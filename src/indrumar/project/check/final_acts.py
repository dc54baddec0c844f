"""The act by which a document was adopted, as the final edition must name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.messages import said
from indrumar.model import Project, Publication
from indrumar.problems import Problem

_BLANK = re.compile(r"_{2,}|\.{3,}|…")


def unnamed_act(project: Project, publication: Publication) -> Iterator[Problem]:
    """The act has its number in every language, and is not younger than the edition.

    Kinds that only an act can put in force require one, final or not.
    """
    adoption, source = publication.metadata.adoption, publication.source
    if adoption is None:
        return
    for tag, act in adoption.act.items() if adoption.act else ():
        if _BLANK.search(act) or not re.search(r"\d", act):
            message = said("not-final.act-number", tag=tag, act=act)
            yield Problem("not-final", source.place("adoption", "act", tag), message)
    edition = publication.metadata.edition
    if adoption.date > edition.date:
        dates = {"adopted": str(adoption.date), "edition": str(edition.date)}
        message = said("not-final.adopted-later", **dates)
        yield Problem("not-final", source.place("adoption", "date"), message)
