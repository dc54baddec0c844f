"""The workflows of hosting platforms run what `.ci/run` runs, with each Python that we name."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
COMMANDS = re.findall(r"^scripts/.*$", (ROOT / ".ci/run").read_text("utf-8"), re.MULTILINE)
PREFIX = "Programming Language :: Python :: "
PYTHONS = [name.removeprefix(PREFIX) for name in PROJECT["classifiers"] if PREFIX in name]
RANGES = [("lowest", PYTHONS[0]), ("highest", PYTHONS[-1])]


def parsed(file: str) -> Any:
    """A YAML file whose scalars are all text, as `3.10` and `on` are meant."""
    return yaml.load((ROOT / file).read_text("utf-8"), Loader=yaml.BaseLoader)


def github(name: str) -> tuple[Any, list[str]]:
    """The matrix of a workflow's only job and the commands it runs."""
    (job,) = parsed(f".github/workflows/{name}.yml")["jobs"].values()
    assert job["container"] == "python:${{ matrix.python }}-trixie"
    assert job["env"] == {"PYTHON": "python${{ matrix.python }}"}
    return job["strategy"]["matrix"], [step["run"] for step in job["steps"] if "run" in step]


def gitlab(name: str) -> tuple[Any, list[str]]:
    """The matrix of a job and the commands it runs."""
    jobs = parsed(".gitlab-ci.yml")
    assert jobs["default"]["image"] == "python:$PYTHON_VERSION-trixie"
    assert jobs["variables"] == {"PYTHON": "python$PYTHON_VERSION"}
    return jobs[name]["parallel"]["matrix"], jobs[name]["script"]


def test_the_versions_named_begin_with_the_oldest_one_required() -> None:
    assert PROJECT["requires-python"].startswith(f">={PYTHONS[0]}.")
    minors = [int(version.removeprefix("3.")) for version in PYTHONS]
    assert all(after == before + 1 for before, after in itertools.pairwise(minors))


def test_github_runs_the_commands_of_ci_on_every_python() -> None:
    matrix, commands = github("tests")
    assert (matrix["python"], commands) == (PYTHONS, COMMANDS)


def test_gitlab_runs_the_commands_of_ci_on_every_python() -> None:
    (matrix,), commands = gitlab("tests")
    assert (matrix["PYTHON_VERSION"], commands) == (PYTHONS, COMMANDS)


def test_both_try_both_ends_of_the_ranges_every_week_or_when_scheduled() -> None:
    matrix, commands = github("ranges")
    assert [(one["end"], one["python"]) for one in matrix["include"]] == RANGES
    assert commands == ["scripts/ranges ${{ matrix.end }}"]

    matrix, commands = gitlab("ranges")
    assert [(one["END"], one["PYTHON_VERSION"]) for one in matrix] == RANGES
    assert commands == ["scripts/ranges $END"]


def test_before_a_commit_the_same_check_runs() -> None:
    (repository,) = parsed(".pre-commit-config.yaml")["repos"]
    (hook,) = repository["hooks"]
    assert (repository["repo"], hook["entry"]) == ("local", COMMANDS[0])
    assert hook["pass_filenames"] == "false"


@pytest.mark.parametrize("command", [*COMMANDS, "scripts/ranges", "scripts/release"])
def test_each_command_can_be_run_and_is_documented(command: str) -> None:
    assert (ROOT / command).stat().st_mode & 0o111
    assert f"`{command}`" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
