"""Print and accessible PDF: the only folder that imports WeasyPrint."""
