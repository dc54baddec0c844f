"""The everyday check of a finished PDF: PDF/A-2a and PDF/UA-1 in a tenth of a second.

`page-validation` agrees with veraPDF on nearly everything and needs no Java; veraPDF in the tests
decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import page

STANDARDS = ("2a", "ua1")


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of `standard` (``2a``, ``ua1``), under the checker's own `code`.

    `number` is that of the object in the file that it is in; 0 if it is in none.
    """

    standard: str
    code: str
    message: str
    number: int = 0


def check(data: bytes, standards: Sequence[str] = STANDARDS) -> tuple[Finding, ...]:
    """What keeps the PDF `data` from conforming; nothing when it conforms."""
    findings = (
        Finding(standard, failure.rule_id, failure.message, _number(failure.object_id))
        for standard in standards
        for failure in page.validate_pdf_bytes(data, profile=standard).failures
    )
    return tuple(finding for finding in findings if not _is_mistaken(finding, data))


def _number(object_id: Any) -> int:
    return 0 if object_id is None else int(object_id.object_number)


def _is_mistaken(finding: Finding, data: bytes) -> bool:
    """Whether the checker took the last byte of a compressed stream, a CR, for a line's end.

    Seen in page-validation 0.11; veraPDF counts such streams right.
    """
    return finding.code.endswith("-STREAM-LENGTH-001") and b"\r\nendstream" in data
