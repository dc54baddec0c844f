"""The Atom feed, held to what RFC 4287 asks of one."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from lxml import etree
from tests.machine_readable.conftest import BASE
from tests.site.documents import LOCALES, publication

from indrumar.model import KeptEdition
from indrumar.outputs.machine_readable import News, atom, news_of

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def news(record, event="ed-2", date=datetime.date(2024, 3, 1)):
    return News(record, event, date, record.full_title, record.summary, record.address)


def feed(*items):
    return etree.fromstring(atom("Biblioteca", "Ghiduri", BASE, "ro", items))


def one(parent, name):
    """The one element of a name that a feed or an entry must have."""
    (found,) = parent.findall(ATOM + name)
    return found


def test_a_feed_has_what_a_feed_must_have(record):
    root = feed(news(record))
    assert root.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert one(root, name).text
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{BASE}ro/feed.xml", "alternate": f"{BASE}ro/"}
    assert root.findall(f"{ATOM}author/{ATOM}name")


def test_an_entry_has_what_an_entry_must_have(record):
    (entry,) = feed(news(record)).findall(f"{ATOM}entry")
    assert one(entry, "id").text == "tag:example.org,2026:biblioteca/ro/ghid/ed-2"
    assert one(entry, "title").text == record.full_title
    assert MOMENT.fullmatch(one(entry, "updated").text)
    assert one(entry, "summary").text == " ".join(record.summary.split())
    assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate", "enclosure"]


def test_ids_are_unique_and_do_not_change_with_titles(record):
    items = [news(record), news(record, "ed-1"), news(replace(record, slug="alt"))]
    ids = [found.text for found in feed(*items).findall(f"{ATOM}entry/{ATOM}id")]
    assert len(set(ids)) == 3
    renamed = feed(news(replace(record, title="Alt titlu", summary="x")))
    assert one(one(renamed, "entry"), "id").text == ids[ids.index(ids[0])].replace(
        "/alt/", "/ghid/"
    )


def test_the_newest_comes_first_and_dates_the_feed(record):
    old, new = datetime.date(2020, 1, 1), datetime.date(2024, 5, 5)
    root = feed(news(record, "ed-1", old), news(record, "ed-2", new))
    assert one(root, "updated").text == "2024-05-05T12:00:00Z"
    assert [e.find(f"{ATOM}updated").text[:4] for e in root.findall(f"{ATOM}entry")] == [
        "2024",
        "2020",
    ]


def test_only_the_newest_edition_encloses_files_and_those_of_its_language(record):
    romanian = record.files[0]
    english = replace(romanian, address=f"{BASE}downloads/ghid/ghid-en.pdf", language="en")
    record = replace(record, files=(english, romanian))
    root = feed(news(record), news(record, "ed-1", datetime.date(2020, 1, 1)))
    enclosed = [
        [link.get("href") for link in entry.findall(f"{ATOM}link[@rel='enclosure']")]
        for entry in root.findall(f"{ATOM}entry")
    ]
    assert enclosed == [[romanian.address], []]


def test_news_of_a_day_are_in_the_order_of_addresses(record):
    items = [news(replace(record, slug=slug, subtitle="", title=slug)) for slug in ("b", "c", "a")]
    titles = [one(entry, "title").text for entry in feed(*items).findall(f"{ATOM}entry")]
    assert titles == ["a", "b", "c"]


def test_two_publications_with_one_title_have_two_entries(record):
    root = feed(news(record), news(replace(record, slug="alt", address=f"{BASE}ro/alt/")))
    assert len({e.find(f"{ATOM}link").get("href") for e in root.findall(f"{ATOM}entry")}) == 2


def test_a_feed_without_news_is_a_feed_all_the_same():
    assert MOMENT.fullmatch(one(feed(), "updated").text)


HISTORY = [
    {"number": 2, "date": "2024-03-01", "changes": {"ro": "Un capitol nou."}},
    {"number": 1, "date": "2021-01-01", "changes": {"ro": "Prima."}},
]


def test_every_edition_is_news_and_says_what_changed(record):
    guide = publication("ghid", edition={"number": 2, "date": "2024-03-01"}, history=HISTORY)
    found = list(news_of(guide, record, LOCALES["ro"]))
    assert [(one.event, one.text) for one in found] == [
        ("ed-2", "Un capitol nou."),
        ("ed-1", record.summary),
    ]
    assert found[0].title.endswith("Ediția 2")


def test_each_edition_is_listed_with_its_day_and_the_page_it_stays_on(record):
    kept = publication("ghid", edition={"number": 1, "date": "2021-01-01"}).metadata
    guide = publication("ghid", edition={"number": 2, "date": "2024-03-01"})
    guide = replace(guide, kept=(KeptEdition(kept, ()),))
    found = list(news_of(guide, record, LOCALES["ro"]))
    assert [(one.event, one.date.isoformat(), one.address) for one in found] == [
        ("ed-2", "2024-03-01", record.address),
        ("ed-1", "2021-01-01", f"{record.address}ed-1/"),
    ]


@pytest.mark.parametrize(
    ("fields", "event", "year", "status"),
    [
        ({"status": "withdrawn", "withdrawn": {"date": "2025-01-02", "reason": {"ro": "Greșit."}}},
         "withdrawn", 2025, "Retras"),
        ({"status": "consultation", "consultation": {
            "opens": "2024-05-01", "closes": "2024-06-01", "contact": "a@b.md"}},
         "consultation", 2024, "În consultare"),
    ],
)  # fmt: skip
def test_a_withdrawal_and_a_consultation_are_news(record, fields, event, year, status):
    *_, last = news_of(publication("ghid", **fields), record, LOCALES["ro"])
    assert (last.event, last.date.year) == (event, year)
    assert last.title == f"{status}: {record.full_title}"
