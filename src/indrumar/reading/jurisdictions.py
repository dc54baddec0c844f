"""The profiles of countries, from `jurisdictions/<name>.yml` in the package."""

from __future__ import annotations

from functools import cache

from indrumar.jurisdictions import JURISDICTIONS
from indrumar.metadata import Jurisdiction
from indrumar.reading.schemas import validate
from indrumar.reading.yaml_file import read_yaml


def known_jurisdictions() -> tuple[str, ...]:
    """The names of the profiles: `md`, `ro`."""
    names = (entry.name for entry in JURISDICTIONS.iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


@cache
def load_jurisdiction(name: str) -> Jurisdiction:
    """A profile; raises LookupError if there is none or it is invalid."""
    if name not in known_jurisdictions():
        raise LookupError(f"no profile for {name}; there are {', '.join(known_jurisdictions())}")
    file = f"{name}.yml"
    values, source, unread = read_yaml((JURISDICTIONS / file).read_text("utf-8"), file)
    found, invalid = validate(Jurisdiction, values, source)
    if found is None or unread:
        raise LookupError("\n".join(map(str, (*unread, *invalid))))
    return found
