"""How the pages of a book fill the sheets of a press, in words for its author."""

from __future__ import annotations

from indrumar.languages import Locale
from indrumar.production.sheets import SignatureFit
from indrumar.wording.amounts import count, counted


def fit_in_words(fit: SignatureFit, locale: Locale) -> str:
    """One or two sentences: how the pages sit, and what dropping those over would save."""
    sentences = [_sits(fit, locale)]
    if fit.full and fit.over:
        saved = counted(fit.saved, "printrun.fit.paper", locale)
        sentences.append(counted(fit.over, "printrun.fit.saving", locale, saved=saved))
    return " ".join(sentences)


def _sits(fit: SignatureFit, locale: Locale) -> str:
    pages, over, signature = (
        count(number, "pages", locale) for number in (fit.pages, fit.over, fit.signature)
    )
    full = counted(fit.full, "printrun.fit.full", locale, signature=signature)
    name = "none" if not fit.full else "over" if fit.over else "even"
    return locale[f"printrun.fit.{name}"].format(
        pages=pages, full=full, over=over, signature=signature
    )
