"""`scripts/fuzz`: many inputs, by seeds; what goes wrong is shown and kept."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

from tests.fuzz.mutations import Case, case, sound
from tests.fuzz.running import Project, misplaced

from indrumar.settings import SettingsError
from indrumar.workshop.making import Workshop, opened


class TooLongError(Exception):
    """An input kept a processor busy for longer than anybody waits."""


def main() -> int:
    """Runs the inputs that the arguments ask for; 1 if something went wrong."""
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description=__doc__)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--count", type=int, default=500, help="the number of inputs")
    parser.add_argument("--seconds", type=int, default=20, help="processor time for one input")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="where faults go")
    given = parser.parse_args()
    base, results = sound(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / "build") as workshop:
        project = Project(Path(folder) / "project", base)
        for seed in range(given.first, given.first + given.count):
            found = case(seed, base)
            result = _result(project, found, workshop, given.seconds)
            results[result.splitlines()[-1] if result[0] != " " else result.strip()] += 1
            if result[0] != " ":
                _keep(found, result, given.keep)
    for result, count in results.most_common():
        sys.stdout.write(f"{count:>6}  {result}\n")
    return int(any(not key.islower() for key in results))


def _result(project: Project, found: Case, workshop: Workshop, seconds: int) -> str:
    """What came of an input: a word after a space, or a traceback."""

    def stop(*_: object) -> None:
        raise TooLongError(f"seed {found.seed}")

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        inspection = project.staged(found, workshop)
    except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    if isinstance(inspection, SettingsError):
        return " settings refused"
    if wrong := [*misplaced(inspection)]:
        return "\n".join(("Misplaced:", *wrong))
    return " problems reported" if inspection.problems else " no problems"


def _keep(found: Case, result: str, folder: Path) -> None:
    changed, last = ", ".join(found.changed), result.splitlines()[-1][:200]
    sys.stdout.write(f"seed {found.seed}: {changed}: {last}\n")
    place = folder / str(found.seed)
    for path in found.changed:
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(found.files[path])
    (place / "traceback.txt").write_text(result, "utf-8", "backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
