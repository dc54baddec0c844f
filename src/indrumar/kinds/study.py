"""A study: findings, and how and when their data were gathered."""

from __future__ import annotations

from typing import Literal

from indrumar.kinds.kind import Kind
from indrumar.languages import Text
from indrumar.metadata import PublicationMetadata


class StudyMetadata(PublicationMetadata):
    """The metadata of a study."""

    kind: Literal["study"]
    method: Text
    """How and when the data were gathered."""


STUDY = Kind(
    name="study",
    metadata=StudyMetadata,
    section_depth=3,
    front=("cover", "imprint", "contents", "figures", "tables"),
    back=("glossary", "funders", "back-cover"),
    chapter_start="right",
)
