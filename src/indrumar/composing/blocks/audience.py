"""`/// trainer`, `/// participant`: a passage for one audience. It contains no numbered item."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from indrumar.metadata import Audience


class TrainerBlock(Block):
    """→ `<div class="audience trainer">`."""

    NAME = Audience.TRAINER.value
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """The passage; its label comes with the language's words."""
        return SubElement(parent, "div", {"class": f"audience {self.NAME}"})


class ParticipantBlock(TrainerBlock):
    """→ `<div class="audience participant">`."""

    NAME = Audience.PARTICIPANT.value
