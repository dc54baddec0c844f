"""Licences by their SPDX id: the name readers know and the page that explains it to them."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.languages import Locale

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
    """A licence: its full name, the short one, and the address of its text.

    `deed` is the text for laypeople, in the reader's language if there is one.
    """

    name: str
    short: str
    address: str
    deed: str


def licence(spdx: str, locale: Locale) -> Licence:
    """The licence of an SPDX id in the words of a language."""
    name = locale.words.get(f"book.licence-name.{spdx}", "")
    family, _, version = spdx.rpartition("-")
    if spdx == "CC0-1.0":
        address, short = "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"
    elif family in _CREATIVE_COMMONS:
        address = f"https://creativecommons.org/licenses/{_CREATIVE_COMMONS[family]}/{version}/"
        short = f"CC {family.removeprefix('CC-')} {version}"
    else:
        address = f"https://spdx.org/licenses/{spdx}.html"
        return Licence(name or spdx, spdx, address, address)
    return Licence(name or short, short, address, f"{address}deed.{locale.tag}")
