"""The kinds of WeasyPrint's layout boxes that this package recognises."""

from __future__ import annotations

from typing import Any

from weasypress.exchange import taken

InlineBox = taken("weasyprint.formatting_structure.boxes:InlineBox")
LineBox = taken("weasyprint.formatting_structure.boxes:LineBox")
MarginBox = taken("weasyprint.formatting_structure.boxes:MarginBox")
ReplacedBox = taken("weasyprint.formatting_structure.boxes:ReplacedBox")
TableRowGroupBox = taken("weasyprint.formatting_structure.boxes:TableRowGroupBox")
TextBox = taken("weasyprint.formatting_structure.boxes:TextBox")
_AbsolutePlaceholder = taken("weasyprint.layout.absolute:AbsolutePlaceholder")


def laid_out(box: Any) -> Any:
    """`box`, or the box behind it if `box` is the placeholder of an absolutely positioned one."""
    return box._box if isinstance(box, _AbsolutePlaceholder) else box
