"""The funders' band in a browser: heights, words and grounds, on a phone and at a desk."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page
from tests.site.conftest import served
from tests.window import Window

from indrumar.inspect import inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.table import PAGES
from indrumar.website.language_runs import language_order
from indrumar.website.staging import write_stage
from indrumar.workshop.making import opened as opened_workshop

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
MINIMUM = 10 * 96 / 25.4  # 10 mm in CSS pixels
ORGANISATIONS = """
eu: {name: {ro: Uniunea Europeană, en: European Union}, logo: eu-emblem}
lat: {name: {ro: Fundația lată, en: The wide foundation}, logo: {screen: lat.svg, dark: alb.svg}}
inalt: {name: {ro: Orașul, en: The town}, logo: inalt.svg}
minister:
  name:
    ro: Ministerul Sănătății, Muncii și Protecției Sociale al Republicii Moldova
    en: Ministry of Health, Labour and Social Protection of the Republic of Moldova
"""
FUNDING = """\
ue:
  funders:
    - {organisation: inalt, role: partner}
    - {organisation: eu, role: cofunded}
    - {organisation: lat, role: cofunded}
    - {organisation: minister, role: partner}
sit:
  funders: [{organisation: eu, role: funded}]
"""
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}">'
    '<rect width="{w}" height="{h}" fill="#863"/></svg>'
)
SIZES = {"lat": (500, 40), "alb": (500, 40), "inalt": (60, 90)}
STATEMENTS = {
    "ro": ("Uniunea Europeană", "Cofinanțat de Uniunea Europeană"),
    "en": ("European Union", "Co-funded by the European Union"),
}


@pytest.fixture(scope="module")
def funded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library's site with a funder for its guide and one for the whole site."""
    folder = tmp_path_factory.mktemp("funded") / "project"
    shutil.copytree(HERE / "library", folder)
    config = (HERE.parent.parent / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"^  - Pentru autori:\n(?:      - .*\n)+", "", config, flags=re.M)
    config, given = re.subn(r"^  indrumar: \{", "  indrumar: {funding: sit, ", config, flags=re.M)
    assert given == 1
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    (folder / "overrides").mkdir()
    shared = folder / "content" / "_shared"
    with (shared / "organisations.yml").open("a", encoding="utf-8") as file:
        file.write(ORGANISATIONS)
    (shared / "funding.yml").write_text(FUNDING, "utf-8")
    with (folder / "content" / "ghid" / "publication.yml").open("a", encoding="utf-8") as file:
        file.write("funding: ue\n")
    (shared / "logos").mkdir()
    for name, (w, h) in SIZES.items():
        (shared / "logos" / f"{name}.svg").write_text(SVG.format(w=w, h=h), "utf-8")
    return built(folder)


def built(folder: Path) -> Path:
    settings = settings_from(folder / "mkdocs.yml")
    inspection = inspect(settings)
    site = folder / "site"
    with opened_workshop(settings.workshop) as workshop:
        staged = write_stage(inspection, settings, (), workshop)
        orders = [language_order(settings, tag, staged, site, site_url="") for tag in settings.tags]
        assert len(list(workshop.pool.run(PAGES.maker, orders))) == len(orders)
    return site


@pytest.fixture(scope="module")
def site_address(funded: Path) -> Iterator[str]:
    with served(funded) as address:
        yield address


def opened(window: Window, address: str, width: int, scheme: str = "light") -> Page:
    window.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    window.open(address, width, 900)
    return window.page


def height(picture: Locator) -> float:
    """What is shown, in CSS pixels, its border left out."""
    return float(picture.evaluate("image => image.getBoundingClientRect().height"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("tag", ["ro", "en"])
@pytest.mark.parametrize("path", ["ghid/", "ghid/inceput/"])
def test_the_emblem_is_high_enough_and_no_logo_is_higher(
    window, site_address, path, tag, width, scheme
):
    name, statement = STATEMENTS[tag]
    page = opened(window, f"{site_address}/{tag}/{path}", width, scheme)
    bands = page.locator(".ind-band")
    assert bands.count() == 1
    emblem = bands.locator("img.ind-band__emblem")
    box = emblem.bounding_box()

    assert emblem.get_attribute("alt") == name
    assert box is not None
    assert height(emblem) >= MINIMUM
    assert box["width"] / box["height"] == pytest.approx(1.5)
    logos = bands.locator("img:visible").all()
    assert len(logos) == 3
    assert all(logo.get_attribute("alt") for logo in logos)
    assert max(height(logo) for logo in logos) <= height(emblem)
    assert bands.locator(".ind-band__statement:visible").inner_text() == statement
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_emblem_and_statement_stand_side_by_side(window, site_address, width):
    page = opened(window, f"{site_address}/ro/ghid/inceput/", width)
    emblem = page.locator(".ind-band__emblem").bounding_box()
    statement = page.locator(".ind-band__statement").bounding_box()

    assert emblem is not None
    assert statement is not None
    assert 0 < statement["x"] - (emblem["x"] + emblem["width"]) < 40
    middle = emblem["y"] + emblem["height"] / 2
    assert statement["y"] < middle < statement["y"] + statement["height"]


def test_the_emblem_comes_first_whatever_the_order(window, site_address):
    page = opened(window, f"{site_address}/ro/ghid/", 1280)
    names = [img.get_attribute("alt") for img in page.locator(".ind-band img:visible").all()]

    assert names == ["Uniunea Europeană", "Orașul", "Fundația lată"]


@pytest.mark.parametrize(("scheme", "file"), [("light", "lat.svg"), ("dark", "alb.svg")])
def test_a_logo_suits_its_ground(window, site_address, scheme, file):
    page = opened(window, f"{site_address}/ro/ghid/inceput/", 1280, scheme)
    shown = page.locator(".ind-band img[alt='Fundația lată']:visible")

    assert shown.count() == 1
    assert (shown.get_attribute("src") or "").endswith(file)


def test_on_a_dark_ground_the_emblem_has_a_white_border_of_a_25th(window, site_address):
    page = opened(window, f"{site_address}/ro/ghid/inceput/", 1280, "dark")
    emblem = page.locator(".ind-band__emblem")
    shadow = emblem.evaluate("image => getComputedStyle(image).boxShadow")
    border = re.search(r"rgb\(255, 255, 255\) 0px 0px 0px ([\d.]+)px", shadow)

    assert border is not None
    assert float(border[1]) == pytest.approx(height(emblem) / 25, abs=0.01)


def test_who_has_no_logo_is_named_and_the_disclaimer_stands_on_the_landing_page(
    window, site_address
):
    page = opened(window, f"{site_address}/en/ghid/", 1280)
    assert "In partnership with Ministry of Health" in page.inner_text(".ind-band__named")
    assert "do not necessarily reflect" in page.inner_text(".ind-disclaimer")


@pytest.mark.parametrize("path", ["", "catalog/", "about/", "vechi/text/"])
def test_the_band_of_the_site_stands_at_the_foot_of_all_other_pages(window, site_address, path):
    page = opened(window, f"{site_address}/en/{path}", 360)
    foot = page.locator("footer .ind-band")

    assert foot.locator(".ind-band__statement:visible").inner_text() == (
        "Funded by the European Union"
    )
    assert height(foot.locator("img")) >= MINIMUM
