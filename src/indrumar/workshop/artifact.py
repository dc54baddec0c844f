"""What a maker gives. On its own, so that the code of a maker is not all of the workshop's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indrumar.messages import Message
from indrumar.problems import Problem


@dataclass(frozen=True, slots=True)
class Artifact:
    """What a maker returns: `files` by name, or the folder that contains them, and facts for JSON.

    With `problems` it is not stored. `line` reports what was made, for the progress display.
    """

    files: Mapping[str, bytes] | Path
    facts: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    line: Message | None = None
