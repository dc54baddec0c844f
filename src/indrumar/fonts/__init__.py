"""The typefaces for paper; those for the web, which are cut from them, are in `web/`."""

from pathlib import Path

FONTS = Path(__file__).parent
FAMILIES = frozenset({"Source Serif 4", "Source Sans 3", "Source Code Pro", "Indrumar Signs"})
"""The names inside these files: what documents and drawings may be set in."""
