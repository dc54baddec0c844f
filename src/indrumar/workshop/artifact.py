"""What a maker gives. On its own, so that the code of a maker is not all of the workshop's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indrumar.problems import Problem


@dataclass(frozen=True, slots=True)
class Artifact:
    """What a maker gives: `files` by name, or the folder that holds them, and facts as JSON knows.

    With `problems` it is not remembered. `line` says what was made, for whoever watches.
    """

    files: Mapping[str, bytes] | Path
    facts: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    line: str = ""
