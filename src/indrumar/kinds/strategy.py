"""A strategy: what a body sets out to do in some years, argued about by paragraph."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from indrumar.kinds.kind import Kind
from indrumar.metadata import FormalAdoption, Period, PublicationMetadata, RequiredWhen, Status


class StrategyMetadata(PublicationMetadata):
    """The metadata of a strategy."""

    kind: Literal["strategy"]
    period: Period
    """The years it is for."""
    adoption: Annotated[FormalAdoption | None, RequiredWhen(Status.APPROVED)] = Field(
        default=None, validate_default=True
    )
    """The act by which it was adopted; required once it is approved."""


STRATEGY = Kind(
    name="strategy",
    metadata=StrategyMetadata,
    section_depth=1,  # paragraphs carry the numbers of the second level
    numbered_paragraphs=True,
    front=("cover", "imprint", "contents", "figures", "tables"),
    back=("glossary", "funders", "back-cover"),
    chapter_start="right",
)
