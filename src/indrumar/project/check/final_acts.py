"""The act by which a document was adopted, as the final edition has to name it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.model import Project, Publication
from indrumar.problems import Problem

_BLANK = re.compile(r"_{2,}|\.{3,}|…")


def unnamed_act(project: Project, publication: Publication) -> Iterator[Problem]:
    """The act has its number in every language, and is not younger than the edition.

    That there is one at all is asked of every approved document, final or not.
    """
    adoption, source = publication.metadata.adoption, publication.source
    if adoption is None:
        return
    for tag, act in adoption.act.items():
        if _BLANK.search(act) or not re.search(r"\d", act):
            message = f"adoption.act.{tag}: '{act}' does not give the number of the act"
            hint = "write it as the body signed it, such as 'Decizia nr. 05/12'"
            yield Problem("not-final", source.place("adoption", "act", tag), message, hint)
    edition = publication.metadata.edition
    if adoption.date > edition.date:
        message = f"adoption.date: {adoption.date} is after the edition of {edition.date}"
        hint = "what is adopted later comes out in a new edition"
        yield Problem("not-final", source.place("adoption", "date"), message, hint)
