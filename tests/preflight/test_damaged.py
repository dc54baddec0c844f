"""No damage, however made, ends in a traceback: a report says that something is wrong."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.preflight.broken import BROKEN
from tests.preflight.press_files import press_file, saved

from preflight import UnreadableFileError, colour_pages, preflight
from preflight.reports import FORMS


@cache
def whole(rule: str) -> bytes:
    return BROKEN[rule].make()


RICH = ("layers", "transparency", "spot-colour", "rgb-shading", "drawn-font", "coarse-line-art")


@given(rule=st.sampled_from(RICH), share=st.floats(0, 0.999))
def test_a_file_that_breaks_off_is_reported(rule: str, share: float) -> None:
    data = whole(rule)
    report = preflight(data[: int(share * len(data))])
    assert not report.passes or {one.rule for one in report.findings} >= {"repaired"}


@given(
    rule=st.sampled_from(RICH),
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=30),
)
def test_bytes_that_changed_are_read_as_far_as_they_go(
    rule: str, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(whole(rule))
    for share, byte in changes:
        data[int(share * len(data))] = byte
    report = preflight(bytes(data))
    for form in FORMS.values():
        assert form({"fisier.pdf": report}, "ro")


def test_a_locked_file_is_reported_and_its_pages_are_not_guessed() -> None:
    with pikepdf.open(io.BytesIO(press_file())) as pdf:
        locked = pikepdf.Encryption(owner="taina", user="parola", R=4)
        data = saved(pdf, static_id=False, encryption=locked)

    assert [one.rule for one in preflight(data).findings] == ["encrypted"]
    with pytest.raises(UnreadableFileError):
        colour_pages(data)


@pytest.mark.parametrize("data", [b"", b"plain text", b"%PDF-1.6\n%%EOF"])
def test_what_is_no_pdf_gets_the_same_report_each_time(data: bytes) -> None:
    first, second = (FORMS["json"]({"fisier.pdf": preflight(data)}, "en") for _ in range(2))

    assert [one.rule for one in preflight(data).findings] == ["unreadable"]
    assert first == second
    assert " at 0x" not in first
