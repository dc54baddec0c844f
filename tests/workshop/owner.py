"""Owns two workers that never finish, until a signal ends it."""

from __future__ import annotations

from indrumar.cli.project import stoppable
from indrumar.workshop.pool import Pool

if __name__ == "__main__":
    with stoppable(), Pool(2) as pool:
        list(pool.run("tests.workshop.makers:tell_and_wait", [1, 2]))
