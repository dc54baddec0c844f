"""What the system lacks is named, with the package that brings it."""

from __future__ import annotations

import pytest

from weasypress import missing_libraries, system_libraries


def without(monkeypatch: pytest.MonkeyPatch, *missing: str) -> None:
    """Let the loader not find files whose name holds one of these."""

    def load(file: str) -> object:
        if any(name in file for name in missing):
            raise OSError(f"{file}: cannot open shared object file")
        return object()

    monkeypatch.setattr(system_libraries, "_LOAD", load)


def test_nothing_is_missing_where_the_tests_run():
    assert missing_libraries() == ()


def test_a_missing_library_is_named_with_its_package_on_each_system(monkeypatch):
    without(monkeypatch, "harfbuzz-subset")

    (library,) = missing_libraries()

    assert library.name == "HarfBuzz-Subset"
    assert library.packages == {
        "Debian/Ubuntu": "libharfbuzz-subset0",
        "Fedora": "harfbuzz",
        "macOS": "harfbuzz",
        "MSYS2": "mingw-w64-ucrt-x86_64-harfbuzz",
    }


@pytest.mark.parametrize("ending", [".so", ".dylib", ".dll"])
def test_one_file_of_a_library_is_enough(monkeypatch, ending):
    others = {".so", ".dylib", ".dll"} - {ending}
    without(monkeypatch, *others)

    assert missing_libraries() == ()


def test_all_libraries_are_looked_for(monkeypatch):
    without(monkeypatch, "lib")

    names = [library.name for library in missing_libraries()]

    assert names == ["GObject", "Pango", "PangoFT2", "HarfBuzz", "HarfBuzz-Subset", "Fontconfig"]
