"""Finding and citing on the built site: lists, editions, redirects, feeds, plain texts."""

from __future__ import annotations

import json
import re

import pytest
from lxml import etree, html

from indrumar.mkdocs_plugin import settings_from

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def base(library):
    """The address of the root of the site."""
    return settings_from(library / "mkdocs.yml").site_url.rstrip("/") + "/"


def page(site, path) -> html.HtmlElement:
    """A page of the site; `path` is that of its folder."""
    return html.fromstring((site / path / "index.html").read_text("utf-8"))


def canonical(found: html.HtmlElement) -> str:
    (address,) = found.xpath('//link[@rel="canonical"]/@href')
    return str(address)


def addresses(site, tag) -> list[str]:
    text = (site / tag / "sitemap.xml").read_text("utf-8")
    return re.findall(r"<loc>(.*?)</loc>", text)


@pytest.mark.parametrize(
    "path", ["subject/planificare", "place/md-ct", "kind/guide", "language/en", "year/2024"]
)
def test_there_is_a_list_for_each_value_in_both_languages(site, path):
    for tag in ("ro", "en"):
        found = page(site, f"{tag}/catalog/{path}")
        titles = found.xpath('//*[contains(@class, "ind-card__title")]')
        (shown,) = found.xpath('//p[contains(@class, "ind-count")]')
        assert shown.text_content().strip().startswith(str(len(titles)))
        assert titles


def test_the_lists_are_counted_where_they_are_offered(site):
    found = page(site, "ro/catalog")
    for item in found.xpath('//nav[contains(@class, "ind-browse")]//li'):
        (link,) = item.xpath("a/@href")
        (count,) = item.xpath("span/text()")
        listed = page(site, f"ro/catalog/{link.strip('/')}")
        assert len(listed.xpath('//*[contains(@class, "ind-card__title")]')) == int(count)


def test_only_a_list_of_one_is_kept_from_search_engines(site, base):
    listed = addresses(site, "ro")
    for path in sorted((site / "ro" / "catalog").glob("*/*/index.html")):
        found = html.fromstring(path.read_text("utf-8"))
        thin = len(found.xpath('//*[contains(@class, "ind-card__title")]')) < 2
        assert bool(found.xpath('//meta[@name="robots"][@content="noindex"]')) == thin
        address = f"{base}{path.parent.relative_to(site)}/"
        assert (address in listed) == (not thin)


def test_lists_of_subjects_name_each_other_as_translations(site):
    head = (site / "ro/catalog/language/ro/index.html").read_text("utf-8")
    assert re.search(r'rel="alternate" hreflang="en" href="[^"]+/en/catalog/language/ro/"', head)


def test_the_current_edition_has_an_address_of_its_own_that_search_engines_need_not_know(
    site, base
):
    found = page(site, "ro/ghid/ed-2")
    assert canonical(found) == f"{base}ro/ghid/"
    assert f"{base}ro/ghid/ed-2/" not in addresses(site, "ro")
    (link,) = found.xpath('//a[contains(@class, "ind-button--file")]/@href')
    assert link == "../../../downloads/ghid/ed-2/ghid-ed-2-ro.pdf"
    assert (site / "downloads/ghid/ed-2/ghid-ed-2-ro.pdf").read_bytes().startswith(b"%PDF")


def test_an_earlier_edition_keeps_its_page_its_title_and_its_file(site, base):
    found = page(site, "ro/ghid/ed-1")
    assert canonical(found) == f"{base}ro/ghid/ed-1/"
    assert f"{base}ro/ghid/ed-1/" in addresses(site, "ro")
    assert found.xpath("string(//h1)").strip().startswith("Ghid de monitorizare")
    assert "Cea mai nouă este" in found.text_content()
    assert "9 mai 2022" in found.text_content()
    kept = site / "downloads/ghid/ed-1/ghid-de-monitorizare-ed-1-ro.pdf"
    assert b"the first edition" in kept.read_bytes()


def test_the_landing_page_leads_to_all_editions_and_cites_the_lasting_address(site, base):
    found = page(site, "ro/ghid")
    links = found.xpath('//*[contains(@class, "ind-history")]//a/@href')
    assert links == ["ed-2/", "ed-1/"]
    assert f"{base}ro/ghid/ed-2/" in found.xpath('string(//*[contains(@class, "ind-citation")])')


@pytest.mark.parametrize("path", ["", "pasi/", "ed-1/"])
def test_a_former_name_leads_to_the_new_address(site, base, path):
    found = page(site, f"ro/ghid-de-monitorizare/{path}")
    assert canonical(found) == f"{base}ro/ghid/{path}"
    (refresh,) = found.xpath('//meta[@http-equiv="refresh"]/@content')
    assert refresh.startswith("0; url=")
    (link,) = found.xpath("//a/@href")
    assert link in refresh
    assert not [one for one in addresses(site, "ro") if "ghid-de-monitorizare" in one]


def test_citations_lie_beside_the_pages(site, base):
    for name in ("ghid.bib", "ghid.ris", "ghid.csl.json", "pasi/pasi.bib"):
        assert (site / "en/ghid" / name).is_file()
    (item,) = json.loads((site / "en/ghid/ghid.csl.json").read_text("utf-8"))
    assert item["URL"] == f"{base}en/ghid/ed-2/"
    assert item["language"] == "en"


def test_a_publication_without_english_is_cited_in_its_own_language(site):
    found = page(site, "en/fisa")
    links = found.xpath('//details[contains(@class, "ind-cite__texts")]//a/@href')
    assert links[0] == "../../ro/fisa/fisa.bib"
    assert (site / "ro/fisa/fisa.bib").is_file()
    assert not (site / "en/fisa/fisa.bib").exists()
    assert not (site / "en/fisa/index.md").exists()
    assert "/fisa/" not in (site / "en/llms.txt").read_text("utf-8")
    assert "/fisa/" not in (site / "en/feed.xml").read_text("utf-8")
    assert found.xpath('//meta[@property="og:url"]/@content')[0].endswith("/ro/fisa/")


@pytest.mark.parametrize("path", ["ro", "ro/ghid", "en/ghid/pasi", "ro/catalog", "ro/about"])
def test_every_page_is_described_and_names_the_feed(site, path):
    found = page(site, path)
    assert found.xpath('//meta[@property="og:title"]/@content')[0]
    (feed,) = found.xpath('//head/link[@type="application/atom+xml"]/@href')
    assert (site / path / feed).resolve() == site / path.split("/")[0] / "feed.xml"
    assert found.xpath('//footer//a[@type="application/atom+xml"]')


def test_a_feed_tells_of_each_edition_at_its_own_address(site, base):
    root = etree.parse(site / "ro/feed.xml").getroot()
    links = {
        entry.findtext(f"{ATOM}id").rpartition("/ro/")[2]: entry.find(f"{ATOM}link").get("href")
        for entry in root.findall(f"{ATOM}entry")
    }
    assert links["ghid/ed-2"] == f"{base}ro/ghid/"
    assert links["ghid/ed-1"] == f"{base}ro/ghid/ed-1/"


def test_plain_markdown_lies_beside_each_page_and_is_listed(site, base):
    listed = re.findall(r"\]\((\S+)\)", (site / "ro/llms.txt").read_text("utf-8"))
    assert f"{base}ro/ghid/pasi/index.md" in listed
    for address in listed:
        assert (site / address.removeprefix(base)).is_file()
    assert f"{base}ro/llms.txt" in (site / "llms.txt").read_text("utf-8")
    (beside,) = page(site, "ro/ghid/pasi").xpath('//link[@type="text/markdown"]/@href')
    assert (site / "ro/ghid/pasi" / beside).is_file()


def test_no_link_in_plain_markdown_leads_nowhere(site, base):
    for text in (site / "ro").rglob("index.md"):
        for address in re.findall(r"\]\((\S+?)(?:#\S*)?\)", text.read_text("utf-8")):
            if address.startswith(base):
                found = site / address.removeprefix(base)
                assert found.is_file() or (found / "index.html").is_file(), (text, address)


def test_nothing_that_is_only_for_the_generator_is_published(site):
    names = {path.name for path in site.rglob(".*")}
    assert not {".heads.json", ".plain", ".site.json"} & names


@pytest.mark.browser
def test_lists_are_reached_without_javascript(visit):
    found = visit("ro/catalog/", java_script_enabled=False).page
    found.click('.ind-browse a[href="subject/planificare/"]')
    assert found.url.endswith("/ro/catalog/subject/planificare/")
    assert found.locator(".ind-card__title").count() >= 1
    found.click("a[data-language=en]")
    assert found.url.endswith("/en/catalog/subject/planificare/")


@pytest.mark.browser
def test_a_landing_page_leads_to_the_list_of_its_subject(visit):
    found = visit("en/ghid/", java_script_enabled=False).page
    found.click('.ind-facts a[href*="subject/planificare"]')
    assert found.url.endswith("/en/catalog/subject/planificare/")


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False])
def test_a_reader_with_an_old_address_gets_to_the_new_one(visit, script):
    found = visit("ro/ghid-de-monitorizare/pasi/#primul", java_script_enabled=script).page
    found.wait_for_url(re.compile(r"/ro/ghid/pasi/"))
    assert found.url.endswith("#primul") == script


@pytest.mark.browser
def test_a_citation_is_copied(visit):
    visited = visit("ro/ghid/", permissions=["clipboard-read", "clipboard-write"])
    found = visited.page
    found.click("details.ind-cite__texts >> nth=0 >> summary")
    found.click(".ind-cite__texts >> nth=0 >> button.ind-copy")
    assert found.evaluate("navigator.clipboard.readText()").startswith("@book{ghid-ed-2-ro,")
    assert visited.errors == []


@pytest.mark.browser
def test_a_citation_is_downloaded_without_javascript(visit):
    found = visit("ro/ghid/", java_script_enabled=False).page
    found.click("summary:text-is('RIS')")
    with found.expect_download() as download:
        found.click('a[href$="ghid.ris"]')
    assert download.value.suggested_filename == "ghid.ris"
    assert download.value.path().read_bytes().startswith(b"TY  - BOOK\r\n")


@pytest.mark.browser
def test_a_paragraph_has_a_link_that_a_keyboard_reaches_and_paper_does_not_show(visit):
    found = visit("ro/ghid/pasi/").page
    link = found.locator("a.ind-paragraph-link").first
    assert "Legătură la paragraful" in (link.get_attribute("aria-label") or "")
    assert not link.is_visible()  # nor a stop for the Tab key, until a reader asks for it
    found.click("[data-display] summary")
    found.click("[data-switch=paragraphs]")
    found.keyboard.press("Escape")
    assert link.is_visible()
    link.focus()
    found.keyboard.press("Enter")
    assert found.evaluate("document.querySelector(':target').tagName") == "P"
    found.emulate_media(media="print")
    assert not link.is_visible()


@pytest.mark.browser
def test_the_language_switch_takes_a_reader_at_a_paragraph_to_its_section(visit):
    found = visit("ro/ghid/pasi/").page
    id = found.locator("h2 ~ p.citable[id]").first.get_attribute("id")
    found.goto(found.url.split("#")[0] + f"#{id}")
    found.click("a[data-language=en]")
    found.wait_for_url(re.compile(r"/en/ghid/pasi/"))
    assert "par-" not in found.url


@pytest.mark.browser
@pytest.mark.parametrize("path", ["catalog/year/2024/", "ghid/ed-1/", "ghid/ed-2/"])
def test_the_new_pages_fit_a_phone_and_run_without_errors(visit, path):
    visited = visit(f"ro/{path}", width=320)
    assert visited.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert visited.errors == []
    assert visited.elsewhere == []
