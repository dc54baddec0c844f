"""`python -m preflight`, which is `preflight`."""

from preflight.cli import main

main()
