"""Signs that are also emoji are set in the fonts of the document, on every computer."""

from weasypress.emoji import as_signs, without_selectors

TEXT, EMOJI = "\N{VARIATION SELECTOR-15}", "\N{VARIATION SELECTOR-16}"


def test_an_emoji_becomes_a_sign_and_a_letter_stays_as_it_is() -> None:
    assert as_signs(f"a ✅ ⚠{EMOJI} ⚠ 📞{EMOJI} ★ ⭐{TEXT} 1") == (
        f"a ✅{TEXT} ⚠{TEXT} ⚠ 📞{TEXT} ★ ⭐{TEXT} 1"
    )


def test_a_bookmark_has_no_selectors() -> None:
    assert without_selectors(f"✅{TEXT} ⚠{EMOJI}") == "✅ ⚠"
