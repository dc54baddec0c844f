"""EAN-13: modules, bars and sizes against the standard's own numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.production import ean13

# The sets of GS1 General Specifications, 5.2, figure 5.2.1-3, as widths of space and bar. Only
# set A stands in the code; B is C from right to left.
SET_A = ["3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"]
SET_B = ["1123", "1222", "2212", "1141", "2311", "1321", "4111", "2131", "3121", "2113"]
PARITY = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB"]
PARITY += ["ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"]

numbers = st.text("0123456789", min_size=12, max_size=12).map(
    lambda twelve: twelve + str(ean13.check_digit(twelve))
)


def widths(modules: str) -> str:
    """Runs of equal modules as the standard writes them: `0001101` is 3211."""
    runs, before = [], ""
    for module in modules:
        if module == before:
            runs[-1] += 1
        else:
            runs.append(1)
        before = module
    return "".join(map(str, runs))


def decoded(modules: str) -> str:
    """The number that a scanner reads in 95 modules, by the standard's tables."""
    assert (modules[:3], modules[45:50], modules[92:]) == ("101", "01010", "101")
    left = [widths(modules[i : i + 7]) for i in range(3, 45, 7)]
    right = [widths(modules[i : i + 7]) for i in range(50, 92, 7)]
    sets = "".join("A" if width in SET_A else "B" for width in left)
    digits = [(SET_A if s == "A" else SET_B).index(w) for s, w in zip(sets, left, strict=True)]
    digits = [PARITY.index(sets), *digits, *(SET_A.index(width) for width in right)]
    return "".join(map(str, digits))


@given(numbers)
def test_every_number_is_read_back_by_the_tables_of_the_standard(number: str) -> None:
    assert decoded(ean13.modules(number)) == number


def test_the_left_half_begins_light_and_the_right_half_dark() -> None:
    modules = ean13.modules("9789975330121"[:12] + str(ean13.check_digit("978997533012")))
    assert all(modules[i] == "0" for i in range(3, 45, 7))
    assert all(modules[i] == "1" for i in range(50, 92, 7))


def test_a_known_symbol_has_its_modules() -> None:
    # 5901234123457, the example of many textbooks
    assert ean13.modules("5901234123457") == (
        "101" "0001011" "0100111" "0110011" "0010011" "0111101" "0011101"
        "01010" "1100110" "1101100" "1000010" "1011100" "1001110" "1000100" "101"
    )  # fmt: skip


@pytest.mark.parametrize(
    "isbn", ["978-0-306-40615-7", "978-9975-3000-0-7", "978-606-8000-00-8", "978 5 17 118366 6"]
)
def test_an_isbn_may_have_hyphens_or_spaces(isbn: str) -> None:
    twelve = "".join(c for c in isbn if c.isdigit())[:12]
    right = twelve + str(ean13.check_digit(twelve))
    assert ean13.digits_of(isbn[:-1] + right[-1]) == right


def test_the_check_digit_of_the_isbn_manual_is_right() -> None:
    assert ean13.check_digit("978030640615") == 7


@given(numbers, st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_is_found(number: str, index: int, by: int) -> None:
    wrong = number[:index] + str((int(number[index]) + by) % 10) + number[index + 1 :]
    with pytest.raises(ValueError, match="check digit"):
        ean13.modules(wrong)


@pytest.mark.parametrize("wrong", ["", "978", "978030640615X", "97803064061577", "٩٧٨٠٣٠٦٤٠٦١٥٧"])
def test_what_does_not_have_13_digits_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="13 digits"):
        ean13.modules(wrong)


@given(numbers)
def test_thirty_bars_of_which_six_are_guards(number: str) -> None:
    bars = list(ean13.bars(number))
    assert len(bars) == 30
    assert [bar.start for bar in bars if bar.guard] == [0, 2, 46, 48, 92, 94]
    assert "".join(
        "1" if any(b.start <= i < b.start + b.width for b in bars) else "0" for i in range(95)
    ) == ean13.modules(number)


def test_at_100_percent_the_symbol_is_37_29_by_25_93_mm() -> None:
    modules = ean13.QUIET_LEFT + ean13.MODULES + ean13.QUIET_RIGHT
    assert modules * ean13.MODULE == pytest.approx(37.29)
    assert (ean13.BAR_HEIGHT, ean13.HEIGHT) == (22.85, 25.93)
