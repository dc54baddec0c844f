"""What a country asks of publications, a file for each country."""

from pathlib import Path

JURISDICTIONS = Path(__file__).parent
