"""A plan: actions, terms and those responsible, often in wide tables."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from indrumar.kinds.kind import Kind
from indrumar.metadata import FormalAdoption, Period, PublicationMetadata, RequiredWhen, Status


class PlanMetadata(PublicationMetadata):
    """The metadata of a plan."""

    kind: Literal["plan"]
    period: Period
    """The years it is for."""
    adoption: Annotated[FormalAdoption | None, RequiredWhen(Status.APPROVED)] = Field(
        default=None, validate_default=True
    )
    """The act by which it was adopted; required once it is approved."""


PLAN = Kind(
    name="plan",
    metadata=PlanMetadata,
    section_depth=3,
    front=("cover", "imprint", "contents", "tables"),
    back=("glossary", "funders", "back-cover"),
)
