"""Printing conditions: what a press does to ink and paper, as an ICC profile with its name.

The profile that comes with the project is FOGRA39 for coated paper (`profiles/`, free of known
copyright restrictions); print shops name others in `content/_shared/printshops.yml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indrumar.metadata.printing import PrintShop
from indrumar.production.icc_profile import profile_fault, profile_name

REGISTRY = "http://www.color.org"
"""The ICC's registry of characterization data: what PDF/X calls the RegistryName."""

# Conditions of the registry that shops in the region name, and what it says of them.
_REGISTERED = {
    "FOGRA27": "Coated FOGRA27 (ISO 12647-2:1996)",
    "FOGRA29": "Uncoated FOGRA29 (ISO 12647-2:2004)",
    "FOGRA39": "Coated FOGRA39 (ISO 12647-2:2004)",
    "FOGRA45": "Improved LWC FOGRA45 (ISO 12647-2:2004)",
    "FOGRA47": "Uncoated FOGRA47 (ISO 12647-2:2004)",
    "FOGRA51": "Coated FOGRA51 (ISO 12647-2:2013)",
    "FOGRA52": "Uncoated FOGRA52 (ISO 12647-2:2013)",
}
_CUSTOM = "Custom"  # what PDF calls a condition without a name (ISO 32000-1, table 365)
_FOGRA39 = Path(__file__).parent / "profiles" / "FOGRA39L_coated.icc"


class ProfileError(ValueError):
    """An ICC profile that is not there, or that no press with four inks prints by."""


@dataclass(frozen=True, slots=True)
class PrintingCondition:
    """A printing condition as the output intent of PDF/X names it.

    `identifier` is its name in `registry` (``FOGRA39``), or the shop's own where there is none;
    `info` says it in words, `profile` is the ICC profile for CMYK.
    """

    identifier: str
    info: str
    registry: str | None
    profile: bytes


@lru_cache(maxsize=1)
def fogra39() -> PrintingCondition:
    """Offset on coated paper, ISO 12647-2:2004, at most 300 % ink: the default."""
    return _condition("FOGRA39", _FOGRA39.read_bytes())


def condition_of(shop: PrintShop, shared: Path) -> PrintingCondition:
    """The condition a shop prints by; `shared` is the folder `content/_shared`.

    Raises `ProfileError` for a profile that cannot be used; `indrumar.project.check` has told
    its author by then.
    """
    if shop.profile is None:
        return fogra39()
    file = (shared / shop.profile).resolve()
    if not file.is_relative_to(shared.resolve()) or not file.is_file():
        raise ProfileError(f"there is no file {shop.profile} in content/_shared/")
    data = file.read_bytes()
    fault = profile_fault(data)
    if fault is not None:
        raise ProfileError(f"{shop.profile} {fault}")
    return _condition(shop.condition, data)


def _condition(identifier: str | None, profile: bytes) -> PrintingCondition:
    if identifier in _REGISTERED:
        return PrintingCondition(identifier, _REGISTERED[identifier], REGISTRY, profile)
    info = profile_name(profile) or identifier or _CUSTOM
    return PrintingCondition(identifier or _CUSTOM, info, None, profile)
