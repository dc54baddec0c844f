"""A print shop's printing condition: that of its own ICC profile, or FOGRA39."""

from __future__ import annotations

from pathlib import Path

from indrumar.metadata import PrintShop
from weasypress.press.conditions import PrintingCondition, fogra39, printing_condition


class ProfileError(ValueError):
    """An ICC profile that is missing, or not for a press with four inks."""


def condition_of(shop: PrintShop, shared: Path) -> PrintingCondition:
    """A shop's printing condition; `shared` is the folder `content/_shared`.

    Raises `ProfileError` for a profile that cannot be used; `indrumar.project.check` has reported
    it to its author by then.
    """
    if shop.profile is None:
        return fogra39()
    file = (shared / shop.profile).resolve()
    if not file.is_relative_to(shared.resolve()) or not file.is_file():
        raise ProfileError(f"there is no file {shop.profile} in content/_shared/")
    try:
        return printing_condition(shop.condition, file.read_bytes())
    except ValueError as error:
        raise ProfileError(f"{shop.profile} {error}") from error
