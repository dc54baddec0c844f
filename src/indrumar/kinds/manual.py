"""A manual: the material of a training, for participants and for trainers."""

from __future__ import annotations

from typing import Literal

from indrumar.kinds.kind import Kind
from indrumar.metadata import Duration, PublicationMetadata


class ManualMetadata(PublicationMetadata):
    """The metadata of a manual."""

    kind: Literal["manual"]
    duration: Duration
    """How long the training takes."""


MANUAL = Kind(
    name="manual",
    metadata=ManualMetadata,
    front=("cover", "imprint", "contents", "figures", "tables"),
    back=("glossary", "funders", "back-cover"),
    chapter_start="right",
)
