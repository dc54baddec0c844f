"""The preview does not answer to the names of other sites."""

from __future__ import annotations

import pytest

from indrumar.mkdocs_plugin.own_hosts import for_own_hosts, is_own


@pytest.mark.parametrize("own", ["127.0.0.1", "laptop.lan"])
def test_a_preview_has_its_own_names_and_addresses_in_figures(own):
    names = (own, "localhost", "ghid.localhost", "127.0.0.1", "[::1]", "192.168.1.5", "LOCALHOST.")
    assert [one for name in names for one in (name, f"{name}:8000") if not is_own(one, own)] == []


def test_other_names_are_refused_before_a_page_is_made():
    asked: list[object] = []
    statuses: list[str] = []
    serve = for_own_hosts(lambda *_: asked.append(1) or [b"page"], "http://127.0.0.1:8000/")

    def get(host: str) -> bytes:
        environ = {"HTTP_HOST": host, "PATH_INFO": "/ro/"}
        return b"".join(serve(environ, lambda status, _: statuses.append(status)))

    foreign = ("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", "[")
    assert {get(host) for host in foreign} == {
        b"This preview answers on its own machine only: http://127.0.0.1:8000/"
    }
    assert asked == []
    assert set(statuses) == {"421 Misdirected Request"}
    assert get("127.0.0.1:8000") == b"page"
