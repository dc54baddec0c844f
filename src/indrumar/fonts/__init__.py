"""The typefaces that come along: for paper in this folder, cut for the web in `web/`."""

from pathlib import Path

FONTS = Path(__file__).parent
WEB_FONTS = FONTS / "web"
