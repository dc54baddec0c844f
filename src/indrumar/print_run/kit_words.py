"""Checks that each word of a document can be read in the files of its kit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indrumar.messages import said
from indrumar.outputs.pdf.screen import lines_of
from indrumar.outputs.pdf.source_lines import SourceLines
from indrumar.outputs.pdf.word_check import lacking, unwritten_problems, word_problems
from indrumar.outputs.press.cover import Cover
from indrumar.print_run.kit_order import KitOrder
from indrumar.print_run.kit_press import PressFiles
from indrumar.problems import Problem
from weasypress.printed_words import shown_on
from weasypress.renderer import LaidOut


def press_word_problems(order: KitOrder, laid_out: LaidOut, press: PressFiles) -> Iterator[Problem]:
    """incomplete-output: words that the press files do not print where they can be read."""
    lines, name = lines_of(order.screen), order.screen.name
    interior, shown = f"{name}-interior.pdf", shown_on(press.interior.pages)
    if press.cover is not None:  # else its pages are all those of the file for screens
        yield from word_problems(interior, laid_out, shown, lines, covers=False)
        yield from _cover_problems(f"{name}-cover.pdf", press.cover, lines)
    yield from unwritten_problems(interior, press.interior.pdf.data, shown, lines)


def _cover_problems(name: str, cover: Cover, lines: SourceLines) -> Iterator[Problem]:
    shown = shown_on(cover.laid_out.document.pages)
    yield from word_problems(name, cover.laid_out, shown, lines)
    yield from unwritten_problems(name, cover.pdf.data, shown, lines)


def office_word_problems(
    order: KitOrder, screen: bytes, office: Mapping[str, bytes]
) -> Iterator[Problem]:
    """incomplete-output: files for the office that lack words of the file for screens."""
    source = f"{order.screen.name}.pdf"
    for name in lacking(screen, office):
        message = said("incomplete-output.imposed", file=name, source=source)
        yield Problem("incomplete-output", order.screen.place, message)
