"""Letters: Romanian is written with ș and ț (a comma below), not with ş and ţ (a cedilla)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Problem
from indrumar.project.check.passages import passages

_WITH_CEDILLA = re.compile(r"(?<!\w)\w*[şţŞŢ]\w*")
_WITH_COMMA = str.maketrans("şţŞŢ", "șțȘȚ")


def cedillas(project: Project) -> Iterator[Problem]:
    """cedilla: a Romanian word that search and fonts treat as another one."""
    for passage in passages(project):
        if passage.language.split("-")[0] != "ro":
            continue
        for found in _WITH_CEDILLA.finditer(passage.prose()):
            word = found[0]
            place = passage.locate(found.start())
            message = said("cedilla", word=word, right=word.translate(_WITH_COMMA))
            yield Problem("cedilla", place, message)
