"""The typefaces for the web, cut from those for paper by `scripts/webfonts`."""

from pathlib import Path

WEB_FONTS = Path(__file__).parent
