"""The words that readers see, a file for each language."""

from pathlib import Path

LOCALES = Path(__file__).parent
