"""A page of a browser that tests use one after the other, as new for each.

A context and a page of its own cost a test four times as much as opening an address: processes,
fonts, compiled scripts. They are needed only for what a page cannot be told later.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

USUAL = {"width": 1280, "height": 800}
_MEDIA = ("media", "color_scheme", "reduced_motion", "forced_colors", "contrast")
_FORGET = "() => { localStorage.clear(); sessionStorage.clear() }"


@dataclass
class Window:
    """The page, and what listens to it."""

    page: Page
    _listening: list[tuple[Any, Callable[..., object]]] = field(default_factory=list)

    def listen(self, event: str, heard: Callable[..., object]) -> None:
        """Calls a function at each event, such as ``console``, until the window is emptied."""
        self.page.on(event, heard)  # type: ignore[call-overload]
        self._listening.append((event, heard))

    def empty(self) -> None:
        """Forgets what the last test did: storage, cookies, media, size, listeners, the mouse."""
        for event, heard in self._listening:
            self.page.remove_listener(event, heard)
        self._listening.clear()
        if self.page.url != "about:blank":
            self.page.evaluate(_FORGET)
        self.page.context.clear_cookies()
        self.page.emulate_media(**dict.fromkeys(_MEDIA, "null"))  # type: ignore[arg-type]
        self.page.set_viewport_size(USUAL)  # type: ignore[arg-type]
        self.page.mouse.move(0, 0)

    def open(
        self, address: str, width: int = USUAL["width"], height: int = USUAL["height"]
    ) -> None:
        """Shows an address, from its beginning also if only its fragment is new."""
        self.page.set_viewport_size({"width": width, "height": height})
        if self.page.url.partition("#")[0] == address.partition("#")[0]:
            self.page.goto("about:blank")
        self.page.goto(address, wait_until="load")
