"""A policy: a position or a set of rules that a body adopts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from indrumar.kinds.kind import Kind
from indrumar.metadata import FormalAdoption, PublicationMetadata, RequiredWhen, Status


class PolicyMetadata(PublicationMetadata):
    """The metadata of a policy."""

    kind: Literal["policy"]
    adoption: Annotated[FormalAdoption | None, RequiredWhen(Status.APPROVED)] = Field(
        default=None, validate_default=True
    )
    """The act by which it was adopted; required once it is approved."""


POLICY = Kind(
    name="policy",
    metadata=PolicyMetadata,
    section_depth=3,
    back=("glossary", "funders", "back-cover"),
)
