"""The looks on paper: style sheets, which books are laid out with below `/style/`."""

from pathlib import Path

STYLE = Path(__file__).parent
