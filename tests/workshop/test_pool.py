"""Workers end with their owner, whichever way that is, and a dead one is noticed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from indrumar.workshop.pool import Pool, WorkerDiedError, function_of

DOUBLE = "tests.workshop.makers:double"
DIE = "tests.workshop.makers:die"
FAIL = "tests.workshop.makers:fail"
HELD_BACK = "tests.workshop.makers:held_back"
TEMPORARY = "tests.workshop.makers:temporary"


def alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def ends(pids, within=10.0):
    until = time.monotonic() + within
    while any(map(alive, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(map(alive, pids))


def test_a_maker_is_named_by_its_module_and_function():
    assert function_of("os.path:basename") is os.path.basename


def test_jobs_are_done_side_by_side_and_give_what_the_maker_made():
    with Pool(2) as pool:
        assert sorted(pool.run(DOUBLE, [1, 2, 3])) == [(1, 2), (2, 4), (3, 6)]
        assert [*pool.run(DOUBLE, [4])] == [(4, 8)]  # alone, it needs no worker


def test_what_a_maker_raises_comes_back():
    with Pool(2) as pool, pytest.raises(ValueError, match="wrong order 1"):
        [*pool.run(FAIL, [1, 1])]


def test_a_worker_that_is_killed_is_noticed():
    with Pool(2) as pool, pytest.raises(WorkerDiedError):
        [*pool.run(DIE, [1, 2])]


def test_after_a_killed_worker_the_next_jobs_get_new_ones():
    with Pool(2) as pool:
        results = pool.start((DIE, order) for order in (1, 2))
        with pytest.raises(WorkerDiedError):
            list(results)
        assert sorted(pool.run(DOUBLE, [1, 2])) == [(1, 2), (2, 4)]


def test_a_worker_that_is_killed_while_it_waits_is_noticed():
    with Pool(2) as pool:
        assert len([*pool.run(DOUBLE, [1, 2])]) == 2
        for worker in active_children():
            worker.kill()
            worker.join()
        with pytest.raises(WorkerDiedError):
            [*pool.run(DOUBLE, [1, 2])]


def test_temporary_files_of_a_worker_that_was_ended_are_cleared_away():
    with Pool(2) as pool:
        folders = {Path(made) for _, made in pool.run(TEMPORARY, [1, 2])}
        assert all(folder.is_dir() for folder in folders)
        assert len({folder.parent for folder in folders}) == 1
    assert not any(folder.parent.exists() for folder in folders)


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="needs signals of POSIX")
def test_what_ends_a_whole_group_is_left_to_the_owner():
    with Pool(2) as pool:
        held = dict(pool.run(HELD_BACK, [signal.SIGINT, signal.SIGTERM]))
    assert held == {signal.SIGINT: True, signal.SIGTERM: True}
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, [])


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks Linux who is alive")
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
def test_no_worker_outlives_its_owner(sign):
    owner = subprocess.Popen(
        [sys.executable, "-m", "tests.workshop.owner"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with owner:
        workers = [int(owner.stdout.readline()) for _ in range(2)]
        assert all(map(alive, workers))
        owner.send_signal(sign)
        owner.wait(60)
    assert ends(workers)
