"""Names that refer to an entry in another file: organisations, funding, subjects, places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.messages import said
from indrumar.metadata import Funding, PublicationMetadata
from indrumar.model import Project, YamlPath
from indrumar.problems import Problem, did_you_mean

_SHARED = "content/_shared/{}.yml"


@dataclass(frozen=True, slots=True)
class Use:
    """The use of a name that `register` (a file of `_shared/`, or publications) must define."""

    name: str
    register: str
    path: YamlPath


def uses(metadata: PublicationMetadata) -> Iterator[Use]:
    """The names that a publication uses."""
    if metadata.publisher:  # else it has no valid one, which is reported
        yield Use(metadata.publisher, "organisations", ("publisher",))
    yield from _each(metadata.partners, "organisations", "partners")
    yield from _each(metadata.subjects, "subjects", "subjects")
    yield from _each(metadata.places, "places", "places")
    if metadata.funding:
        yield Use(metadata.funding, "funding", ("funding",))
    if metadata.print.printshop:
        yield Use(metadata.print.printshop, "printshops", ("print", "printshop"))
    if metadata.superseded_by:
        yield Use(metadata.superseded_by, "publications", ("superseded_by",))
    if project := metadata.project:
        yield Use(project.implementer, "organisations", ("project", "implementer"))
        yield from _each(project.partners, "organisations", "project", "partners")


def funder_uses(key: str, funding: Funding) -> Iterator[Use]:
    """The organisations that an entry of funding.yml uses."""
    for index, funder in enumerate(funding.funders):
        path = (key, "funders", index, "organisation")
        yield Use(funder.organisation, "organisations", path)


def unknown_names(project: Project) -> Iterator[Problem]:
    """unknown-name: a name without an entry."""
    for publication in project.publications.values():
        for use in uses(publication.metadata):
            yield from _unknown(project, use, publication.source.file)
    for key, funding in project.funding.items():
        for use in funder_uses(key, funding):
            yield from _unknown(project, use, _SHARED.format("funding"))


def _each(names: tuple[str, ...], register: str, *path: str) -> Iterator[Use]:
    for index, name in enumerate(names):
        yield Use(name, register, (*path, index))


def _unknown(project: Project, use: Use, file: str) -> Iterator[Problem]:
    known = _known(project, use.register)
    if known is None or use.name in known:
        return
    where = "content/" if use.register == "publications" else _SHARED.format(use.register)
    message = said("unknown-name.not-in", name=use.name, where=where)
    hint = did_you_mean(use.name, known)
    yield Problem("unknown-name", project.sources[file].place(*use.path), message, hint)


def _known(project: Project, register: str) -> frozenset[str] | None:
    """The names of a register, including invalid entries; None if it is unreadable."""
    if register == "publications":
        files = (file.split("/") for file in project.sources)
        return frozenset(parts[1] for parts in files if parts[-1] == "publication.yml")
    source = project.sources.get(_SHARED.format(register))
    if source is None:
        return frozenset()
    return frozenset(str(path[0]) for path in source.keys if len(path) == 1) or None
