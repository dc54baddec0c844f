"""A preview answers to its own names only.

A page of another site can give its own name the address of this machine and then read all that is
served here (DNS rebinding); the name in the request is still its own.
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Iterable
from typing import Any, cast
from urllib.parse import urlsplit

from indrumar.messages import said
from indrumar.reading.messages import in_words, language_in

_LOCAL = "localhost"


def for_own_hosts(pages: Any, address: str) -> Any:
    """A web application that refuses requests for names other than this machine's.

    `address` is the one at which the preview is served. Addresses in figures are always its own.
    """
    own = urlsplit(address).hostname or _LOCAL

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if is_own(environ.get("HTTP_HOST", own), own):
            return cast("Iterable[bytes]", pages(environ, start_response))
        start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [
            in_words(said("serve.foreign-host", address=address), language_in(os.environ)).encode()
        ]

    return answer


def is_own(host: str, own: str) -> bool:
    """Whether the `Host` of a request, such as `127.0.0.1:8000`, is this machine."""
    try:
        name = (urlsplit(f"//{host}").hostname or "").removesuffix(".")
    except ValueError:
        return False
    if name in (own, _LOCAL) or name.endswith(f".{_LOCAL}"):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
