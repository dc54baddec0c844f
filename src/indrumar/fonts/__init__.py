"""The typefaces for paper; those for the web, which are cut from them, are in `web/`."""

from pathlib import Path

FONTS = Path(__file__).parent
