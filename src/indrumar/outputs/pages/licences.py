"""Licences by their SPDX id: the name readers know and the page that explains it to them."""

from __future__ import annotations

from dataclasses import dataclass

# Creative Commons licences that begin a publication's SPDX id, with the part of their address.
# Source: https://spdx.org/licenses/ and https://creativecommons.org/licenses/
_CREATIVE_COMMONS = {
    "CC-BY": "by",
    "CC-BY-SA": "by-sa",
    "CC-BY-ND": "by-nd",
    "CC-BY-NC": "by-nc",
    "CC-BY-NC-SA": "by-nc-sa",
    "CC-BY-NC-ND": "by-nc-nd",
}


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: what it is called and the address of its text for laypeople."""

    name: str
    address: str


def licence(spdx: str, language: str) -> Licence:
    """The licence of an SPDX id, in the language where its publisher has a translation."""
    if spdx == "CC0-1.0":
        address = f"https://creativecommons.org/publicdomain/zero/1.0/deed.{language}"
        return Licence("CC0 1.0", address)
    family, _, version = spdx.rpartition("-")
    if family in _CREATIVE_COMMONS:
        part = f"{_CREATIVE_COMMONS[family]}/{version}"
        name = f"CC {family.removeprefix('CC-')} {version}"
        return Licence(name, f"https://creativecommons.org/licenses/{part}/deed.{language}")
    return Licence(spdx, f"https://spdx.org/licenses/{spdx}.html")
