"""The blocks an author can write, one file each: `/// figure | Caption` … `///`.

To add a block: a file here and a line in `BLOCKS`. A block turns its source into an element;
numbers and words come later, when the whole publication is known.
"""

from __future__ import annotations

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from indrumar.composing.blocks.audience import ParticipantBlock, TrainerBlock
from indrumar.composing.blocks.box import BoxBlock
from indrumar.composing.blocks.data_table import DataTableBlock
from indrumar.composing.blocks.exercise import ExerciseBlock
from indrumar.composing.blocks.figure import FigureBlock
from indrumar.composing.blocks.table import TableBlock

BLOCKS: dict[str, type[Block]] = {
    block.NAME: block
    for block in (
        FigureBlock,
        TableBlock,
        DataTableBlock,
        BoxBlock,
        ExerciseBlock,
        TrainerBlock,
        ParticipantBlock,
    )
}


class IndrumarBlocks(BlocksExtension):
    """Registers `BLOCKS` with a Markdown converter."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: object) -> None:  # noqa: N802 - theirs
        """Called by pymdownx.blocks."""
        for block in BLOCKS.values():
            block_mgr.register(block, self.getConfigs())  # type: ignore[attr-defined]
