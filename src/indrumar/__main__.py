"""`python -m indrumar`: the same as the command `indrumar`."""

import sys

from indrumar.cli import main

if __name__ == "__main__":
    sys.exit(main())
