"""A leaflet: a few pages to hand out."""

from __future__ import annotations

from typing import Literal

from indrumar.kinds.kind import Kind
from indrumar.metadata import PageFormat, PublicationMetadata


class LeafletMetadata(PublicationMetadata):
    """The metadata of a leaflet."""

    kind: Literal["leaflet"]


LEAFLET = Kind(
    name="leaflet",
    metadata=LeafletMetadata,
    numbered_chapters=False,
    section_depth=0,
    front=("cover",),
    back=("funders", "imprint"),
    chapter_start="flow",
    page_format=PageFormat.A5,
    isbn_required=False,
)
