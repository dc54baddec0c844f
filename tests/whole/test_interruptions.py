"""What ends a command before its time: one clear line, no process left, nothing half done."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.whole.conftest import Site
from tests.whole.forking import Command, Server, serving

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks Linux who is alive")

FULL = "The disk is full, or a limit for files is reached. Make room and try again."
WHOLE = "Nothing was replaced: site/ is as it was."


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """What begins the commands of this file."""
    with serving() as found:
        yield found


@pytest.fixture
def untouched(starter: Site) -> Iterator[None]:
    """Insists that the site is the same afterwards, and that nothing waits beside what it has."""
    before = content(starter)
    yield
    assert content(starter) == before
    assert not [p for p in starter.folder.parent.rglob(".*") if p.suffix in {".new", ".old"}]


def content(site: Site) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in site.site.rglob("*") if path.is_file()}


def fields(pid: int) -> list[str]:
    """What Linux says of a process after its name: state, owner, group, session …"""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return ["Z"]


def of_session(leader: int) -> list[int]:
    """The processes of a session that are alive."""
    found = [(int(path.name), fields(int(path.name))) for path in Path("/proc").glob("[0-9]*")]
    return [pid for pid, (state, *rest) in found if state != "Z" and rest[2] == str(leader)]


def begun(site: Site, server: Server) -> tuple[Command, list[int]]:
    """A build of a changed text that makes its PDFs right now, in a session of its own; workers."""
    site.edit("content/primul-ghid/ro/01-primii-pasi.md", ".\n", ". Nou.\n", times=1)
    site.edit("content/primul-ghid/en/01-primii-pasi.md", ".\n", ". New.\n", times=1)
    command = server.begin(site.folder, ["build"], site.folder.parent / "errors")
    while not (workers := [pid for pid in of_session(command.pid) if _is_worker(pid)]):
        assert fields(command.pid)[0] != "Z", "ended before it was interrupted"
        time.sleep(0.05)
    return command, workers


def _is_worker(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def ended(command: Command) -> tuple[int, list[str]]:
    """Its exit status and last lines without those of its progress; none of its own is alive."""
    status, errors = command.ended()
    until = time.monotonic() + 30
    while of_session(command.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not of_session(command.pid)
    return status, [line for line in errors.splitlines() if line and not line.startswith("✓")]


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_all_processes_ends_a_build_in_one_line(starter, server, sign):
    command, _ = begun(starter, server)

    os.killpg(command.pid, sign)

    assert ended(command) == (1, ["Interrupted.", WHOLE])


@pytest.mark.usefixtures("untouched")
def test_a_killed_worker_ends_a_build_in_one_line(starter, server):
    command, workers = begun(starter, server)

    os.kill(workers[0], signal.SIGKILL)

    died = "A worker process was ended from outside: did the computer run out of memory?"
    assert ended(command) == (3, [died, WHOLE])


@pytest.mark.usefixtures("untouched")
def test_a_killed_build_leaves_no_process(starter, server):
    command, _ = begun(starter, server)

    os.kill(command.pid, signal.SIGKILL)

    assert ended(command)[0] == -signal.SIGKILL
    assert starter.run("check").exit_code == 0


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize(
    ("words", "room"),
    [
        ("new ../other", 500),
        ("schema", 1000),
        ("keep primul-ghid", 60_000),
        ("build", 60_000),
        ("print primul-ghid --lang ro", 1000),
    ],
)
def test_a_full_disk_ends_each_command_in_one_line(starter, server, words, room):
    errors = starter.folder.parent / "errors"

    status, said = server.begin(starter.folder, words.split(), errors, room).ended()

    assert status == 3, said
    assert FULL in said
    assert "Traceback" not in said
    for made in ("../other", "print", "content/primul-ghid/editions/ed-1"):
        assert not (starter.folder / made).exists()


def test_after_all_that_commands_go_on(starter):
    starter.build()
    assert starter.run("keep", "primul-ghid").exit_code == 0
    assert starter.run("check").exit_code == 0
