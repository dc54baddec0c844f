"""A guide: how to do something, read chapter by chapter."""

from __future__ import annotations

from typing import Literal

from indrumar.kinds.kind import Kind
from indrumar.metadata import PublicationMetadata


class GuideMetadata(PublicationMetadata):
    """The metadata of a guide."""

    kind: Literal["guide"]


GUIDE = Kind(
    name="guide",
    metadata=GuideMetadata,
    front=("cover", "imprint", "contents", "figures", "tables"),
    back=("glossary", "funders", "back-cover"),
    chapter_start="right",
)
