"""Makes WeasyPrint paint in the inks of a press, only while a press file is written.

One layout serves screen and press: colours are converted when they are painted. Replaced and
restored are methods of ``weasyprint.pdf.stream.Stream`` that set colours, add shadings, patterns
and groups and set transparency; those of ``RasterImage`` that place and write images; the functions
that draw text and borders, to know what a colour is for; and those that apply what WeasyPrint or
PDF/X cannot show, to report it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from weasypress.exchange import LOCK, exchanged
from weasypress.ink import flattening, gradients, placing, purposes, streams
from weasypress.ink.brush import Brush
from weasypress.ink.conversion import Conversion
from weasypress.ink.shadows import draw_box_shadow


@contextmanager
def press_painting(conversion: Conversion) -> Iterator[None]:
    """Let WeasyPrint paint in the inks of `conversion` until the context ends.

    What cannot be painted as intended is logged as a warning, below `weasypress`.
    """
    brush = Brush(conversion)
    exchanges = [
        *purposes.exchanges(brush),
        *streams.exchanges(brush),
        *placing.exchanges(brush),
        *gradients.exchanges(brush),
    ]
    if conversion.transparency:
        exchanges.append(("weasyprint.draw:_draw_box_shadow", draw_box_shadow))
    else:
        exchanges.extend(flattening.exchanges(brush))
    with LOCK, ExitStack() as stack:
        for name, replacement in exchanges:
            stack.enter_context(exchanged(name, replacement))
        yield
