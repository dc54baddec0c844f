"""The style sheets of books, below `/style/` in layout."""

from pathlib import Path

STYLE = Path(__file__).parent
