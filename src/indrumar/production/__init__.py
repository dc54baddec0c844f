"""The arithmetic of making books: paper, spines, sheets, bindings. Pure, no files."""
