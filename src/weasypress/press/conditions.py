"""Printing conditions: what a press does to ink and paper, as an ICC profile with its name.

The profile that comes along is FOGRA39 for coated paper (`profiles/`, free of known copyright
restrictions); for any other the print shop gives its ICC profile.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from weasypress.press.icc_profile import profile_fault, profile_name

REGISTRY = "http://www.color.org"
"""The ICC's registry of characterization data: what PDF/X calls the RegistryName."""

# Conditions that print shops in the region name, with their descriptions in the registry.
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


@dataclass(frozen=True, slots=True)
class PrintingCondition:
    """A printing condition as the output intent of PDF/X names it.

    `identifier` is its name in `registry` (``FOGRA39``), or the shop's own name for it; `info`
    describes it, `profile` is the ICC profile for CMYK.
    """

    identifier: str
    info: str
    registry: str | None
    profile: bytes


@lru_cache(maxsize=1)
def fogra39() -> PrintingCondition:
    """Offset on coated paper, ISO 12647-2:2004, at most 300 % ink: the default."""
    return printing_condition("FOGRA39", _FOGRA39.read_bytes())


def printing_condition(identifier: str | None, profile: bytes) -> PrintingCondition:
    """The condition that the ICC `profile` describes.

    `identifier` is its name in the ICC's registry, such as ``FOGRA51``, or the shop's own. Raises
    ValueError, with the reason, for a profile that is not for a press with four inks.
    """
    if fault := profile_fault(profile):
        raise ValueError(str(fault))
    if identifier in _REGISTERED:
        return PrintingCondition(identifier, _REGISTERED[identifier], REGISTRY, profile)
    info = profile_name(profile) or identifier or _CUSTOM
    return PrintingCondition(identifier or _CUSTOM, info, None, profile)
