"""What a publication says of others: who paid for it, and who approved it."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.messages import said
from indrumar.metadata import Status
from indrumar.model import Project
from indrumar.problems import Problem


def unnamed_contracts(project: Project) -> Iterator[Problem]:
    """missing-contract: a funder's marks without the contract that they are shown for.

    A specimen shows them as an example, and says so.
    """
    for publication in project.publications.values():
        key = publication.metadata.funding or ""
        funding = project.funding.get(key)
        if funding is None or publication.metadata.specimen:
            continue
        if funding.contract is None and funding.override is None:
            place = publication.source.place("funding")
            yield Problem("missing-contract", place, said("missing-contract", key=key))


def unnamed_approvers(project: Project) -> Iterator[Problem]:
    """missing-approval: a text that is called approved, and nobody is named who approved it."""
    for publication in project.publications.values():
        metadata = publication.metadata
        if metadata.status is Status.APPROVED and metadata.adoption is None and publication.sound:
            place = publication.source.place("status")
            yield Problem("missing-approval", place, said("missing-approval"))
