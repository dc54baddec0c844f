"""`python -m imposition`, see `imposition.cli`."""

from imposition.cli import main

main()
