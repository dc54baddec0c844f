"""`/// exercise | Title`: something to do, with a number and perhaps a time."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from indrumar.composing.blocks.options import Options, id_option, minutes_option


class ExerciseBlock(Block):
    """→ `<section class="exercise" id data-minutes>` with `<p class="title">` first."""

    NAME = "exercise"
    ARGUMENT = True
    OPTIONS: ClassVar[Options] = {"id": ("", id_option), "time": ("", minutes_option)}

    def on_create(self, parent: Element) -> Element:
        """The exercise with its title."""
        exercise = SubElement(parent, "section", {"class": "exercise"})
        if self.options["id"]:
            exercise.set("id", self.options["id"])
        if self.options["time"]:
            exercise.set("data-minutes", self.options["time"])
        title = SubElement(exercise, "p", {"class": "title"})
        SubElement(title, "span", {"class": "caption"}).text = self.argument
        return exercise
