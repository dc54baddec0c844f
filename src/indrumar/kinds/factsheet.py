"""A factsheet: one project on a page or two."""

from __future__ import annotations

from typing import Literal

from indrumar.kinds.kind import Kind
from indrumar.metadata import ProjectDetails, PublicationMetadata


class FactsheetMetadata(PublicationMetadata):
    """The metadata of a factsheet."""

    kind: Literal["factsheet"]
    project: ProjectDetails
    """The project that is described."""


FACTSHEET = Kind(
    name="factsheet",
    metadata=FactsheetMetadata,
    numbered_chapters=False,
    section_depth=0,
    front=(),
    back=("funders", "imprint"),
    chapter_start="flow",
    isbn_required=False,
)
