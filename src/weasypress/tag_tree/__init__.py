"""A tag tree that reads well (PDF/UA-1, PDF/A-2a), in place of WeasyPrint 70's own.

`read_tree` makes one node of every HTML element that was laid out; the repairs then make the tree
conform to ISO 14289-1; `write_tree` writes it. Everything belongs to one document.
"""

from __future__ import annotations

from weasypress.tag_tree.artifacts import artifact_boxes
from weasypress.tag_tree.contents import repair_contents
from weasypress.tag_tree.figures import repair_figures
from weasypress.tag_tree.languages import repair_abbreviations, repair_languages
from weasypress.tag_tree.links import repair_links, without_nested
from weasypress.tag_tree.lists import repair_lists
from weasypress.tag_tree.node import Node
from weasypress.tag_tree.notes import repair_notes
from weasypress.tag_tree.plain import simplify
from weasypress.tag_tree.reading import read_tree
from weasypress.tag_tree.tables import repair_tables
from weasypress.tag_tree.writing import write_tree

__all__ = ["artifact_boxes", "read_tree", "repair", "without_nested", "write_tree"]


def repair(root: Node, language: str) -> None:
    """Make `root`, the tree of a document in `language`, conform to PDF/UA-1."""
    repair_languages(root, language)
    repair_abbreviations(root)
    repair_figures(root)
    repair_links(root)
    repair_notes(root)  # before lists: a note after a paragraph belongs to the paragraph's item
    repair_contents(root)
    repair_lists(root)
    repair_tables(root)
    simplify(root)
