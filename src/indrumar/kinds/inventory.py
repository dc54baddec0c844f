"""An inventory: what exists on a day, such as the services of a county."""

from __future__ import annotations

from typing import Literal

from indrumar.kinds.kind import Kind
from indrumar.metadata import Day, PublicationMetadata


class InventoryMetadata(PublicationMetadata):
    """The metadata of an inventory."""

    kind: Literal["inventory"]
    as_of: Day
    """The day on which the data were true."""


INVENTORY = Kind(
    name="inventory",
    metadata=InventoryMetadata,
    front=("cover", "imprint", "contents", "tables"),
    back=("glossary", "funders", "back-cover"),
)
