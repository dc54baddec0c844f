"""The website's looks: templates, styles and scripts that are laid over Material's."""

from pathlib import Path

THEME = Path(__file__).parent
