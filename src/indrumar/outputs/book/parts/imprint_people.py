"""Who made a publication: the editorial team by role, the publisher, those who took part."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.languages import Text
from indrumar.metadata import Contributor, Role
from indrumar.outputs.book.addresses import for_print
from indrumar.outputs.book.parts.imprint_line import Line, in_a_row, labelled
from indrumar.outputs.book.volume import Volume

_FEW = 4  # rows below one another on a full page


def team(volume: Volume) -> Iterator[Line]:
    """A row per role, in the order of `Role`."""
    rows = [Markup('<p class="row">{}</p>').format(role) for role in _roles(volume)]
    if rows:
        kind = "team many" if len(rows) > _FEW else "team"
        yield Line("", Markup("\n").join(rows), kind, is_block=True)


def _roles(volume: Volume) -> Iterator[Markup]:
    for role in Role:
        names = [_name(volume, one) for one in volume.metadata.contributors if one.role is role]
        if names:
            label = "contributor" if len(names) == 1 else "contributors"
            yield labelled(volume.word(f"{label}.{role}"), Markup(", ").join(names))


def _name(volume: Volume, contributor: Contributor) -> Markup:
    name = contributor.name
    return volume.text(name) if isinstance(name, Text) else Markup.escape(name)


def publisher(volume: Volume) -> Iterator[Line]:
    """The publisher with its address."""
    key = volume.metadata.publisher
    values = [volume.organisation_name(key)]
    organisation = volume.organisation(key)
    if organisation is not None:
        if organisation.address is not None:
            values.append(volume.text(organisation.address))
        addresses = (organisation.website, organisation.email)
        values.extend(Markup.escape(for_print(address)) for address in addresses if address)
    yield Line(volume.word("publisher"), in_a_row(values))


def partners(volume: Volume) -> Iterator[Line]:
    """Who took part."""
    keys = volume.metadata.partners
    if keys:
        label = "partner" if len(keys) == 1 else "partners"
        yield Line(volume.word(label), volume.organisation_names(keys))


def method_line(volume: Volume) -> Iterator[Line]:
    """How the data of a study were gathered."""
    if volume.metadata.method is not None:
        yield Line(volume.word("method"), volume.text(volume.metadata.method))
