"""Nothing from outside the project gets into a PDF, and every refusal is reported."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from weasypress.information import Information
from weasypress.renderer import Stylesheets, parse_stylesheets, render
from weasypress.resources import BASE, RefusedResourceError, ResourceReader

SECRET = b"ceva secret"
PAINTED = b"0.070588 0.203922 0.337255 rg"
INFORMATION = Information("Titlu", "ro")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    secret = tmp_path / "secret.svg"
    secret.write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>%b</title>'
        b'<rect id="a" width="9" height="9" fill="#123456"/></svg>' % SECRET
    )
    return secret


@pytest.fixture
def stylesheets(tmp_path: Path, outside: Path) -> Stylesheets:
    content = tmp_path / "project" / "content"
    content.mkdir(parents=True)
    (content / "link.svg").symlink_to(outside)
    (content / "good.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<rect width="9" height="9" fill="#123456"/></svg>'
    )
    (content / "embeds.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="9" height="9"><image xlink:href="{outside.as_uri()}" width="5" height="5"/></svg>'
    )
    return parse_stylesheets(ResourceReader({"/content/": content}))


def test_a_file_of_the_project_is_read(stylesheets: Stylesheets) -> None:
    assert stylesheets.resources.read(f"{BASE}content/good.svg").startswith(b"<svg")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://book.invalid/content/good.svg",
        "https://example.org/content/good.svg",
        "https://book.invalid:8000/content/good.svg",
        f"{BASE}content/../../secret.svg",
        f"{BASE}content/%2e%2e/%2e%2e/secret.svg",
        f"{BASE}content/%2fetc/passwd",
        f"{BASE}content//etc/passwd",
        f"{BASE}content/link.svg",
        f"{BASE}content/",
        f"{BASE}content/missing.svg",
        f"{BASE}content/good.svg%00",
        f"{BASE}other/good.svg",
        f"{BASE}good.svg",
    ],
)
def test_any_other_address_is_refused_by_name(stylesheets: Stylesheets, address: str) -> None:
    with pytest.raises(RefusedResourceError, match=".*: " + address.replace(".", r"\.")):
        stylesheets.resources.read(address)


PROBES = {
    "img": '<img src="{}" alt="x">',
    "style background": '<p style="background: url({})">x</p>',
    "list image": '<ul><li style="list-style-image: url({})">x</li></ul>',
    "content": "<style>p::before {{ content: url({}) }}</style><p>x</p>",
    "import": "<style>@import url({});</style>",
    "stylesheet": '<link rel="stylesheet" href="{}">',
    "font-face": "<style>@font-face {{ font-family: x; src: url({}) }}"
    "p {{ font-family: x }}</style><p>x</p>",
    "attached link": '<a rel="attachment" href="{}">x</a>',
    "svg image": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><title>x</title>'
    '<image xlink:href="{}" width="5" height="5"/></svg>',
    "object": '<object data="{}"></object>',
    "embed": '<embed src="{}">',
}
NEVER_ASKED_FOR = {
    "attachment": '<link rel="attachment" href="{}">',
    "svg use": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>'
    '<use href="{}#a"/></svg>',
    "iframe": '<iframe src="{}"></iframe>',
}


@pytest.mark.parametrize("probe", PROBES)
@pytest.mark.parametrize("where", ["file", "above", "link"])
def test_a_probe_gets_nothing_in_and_is_reported(
    stylesheets: Stylesheets, outside: Path, probe: str, where: str
) -> None:
    address = {
        "file": outside.as_uri(),
        "above": f"{BASE}content/%2e%2e/%2e%2e/secret.svg",
        "link": f"{BASE}content/link.svg",
    }[where]
    pdf = render(
        stylesheets, f'<html lang="ro">{PROBES[probe].format(address)}</html>', INFORMATION
    )
    assert not holds_secret(pdf.data)
    assert any(message.startswith("ERROR") and address in message for message in pdf.log)


def test_what_a_file_of_the_project_paints_would_be_seen(stylesheets: Stylesheets) -> None:
    html = '<html lang="ro"><img src="content/good.svg" alt="x"></html>'
    assert holds_secret(render(stylesheets, html, INFORMATION).data)


@pytest.mark.parametrize("probe", NEVER_ASKED_FOR)
def test_what_is_never_fetched_gets_nothing_in(
    stylesheets: Stylesheets, outside: Path, probe: str
) -> None:
    html = NEVER_ASKED_FOR[probe].format(outside.as_uri())
    assert not holds_secret(render(stylesheets, f'<html lang="ro">{html}</html>', INFORMATION).data)


def test_an_svg_file_gets_nothing_in_either(stylesheets: Stylesheets, outside: Path) -> None:
    html = '<html lang="ro"><img src="content/embeds.svg" alt="x"></html>'
    pdf = render(stylesheets, html, INFORMATION)
    assert any(outside.as_uri() in message for message in pdf.log)


def test_a_missing_stylesheet_is_an_error_in_its_log(stylesheets: Stylesheets) -> None:
    [message] = parse_stylesheets(stylesheets.resources, ["content/missing.css"]).log[
        "content/missing.css"
    ]
    assert message == f"ERROR: no such file: {BASE}content/missing.css"


def holds_secret(data: bytes) -> bool:
    """Whether any stream has the secret's text, or paints in its colour, or is a file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        return any(
            SECRET in item.read_bytes()
            or PAINTED in item.read_bytes()
            or item.get("/Type") == "/EmbeddedFile"
            for item in streams
        )
