"""The way from paper to the web edition: an address to type and a code to scan."""

from __future__ import annotations

import segno
from markupsafe import Markup

from indrumar.outputs.book.addresses import for_print
from indrumar.outputs.book.volume import Volume


def web_edition(volume: Volume) -> dict[str, object]:
    """The address of the web edition, as a person types it and as a code to scan."""
    address = volume.addresses.publication()
    return {"address": address, "typed": for_print(address), "code": _qr_code(volume, address)}


def _qr_code(volume: Volume, address: str) -> Markup:
    """Error correction M: a print on office paper that was folded can still be read."""
    code = segno.make(address, error="m", micro=False)
    title = volume.word("qr", address=for_print(address))
    return Markup(code.svg_inline(border=4, omitsize=True, svgclass="qr", title=title))
