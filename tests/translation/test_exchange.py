"""To translators and back: what a file holds, what comes of an answer, that nothing is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.translation.conftest import EN, Site
from tests.translation.test_status import DAY, signed

from indrumar.composing.source.scan import scan
from indrumar.metadata import TranslationState
from indrumar.mkdocs_plugin import settings_from
from indrumar.model import Project
from indrumar.problems import Place
from indrumar.project.load import load
from indrumar.project.records import RECORDS
from indrumar.reading.messages import in_words
from indrumar.reading.record_file import record_file
from indrumar.translation.exchange.exchange_file import Entry, ExchangeFile, Header, Returned
from indrumar.translation.exchange.formats import FORMATS
from indrumar.translation.exchange.incoming import Plan, planned
from indrumar.translation.exchange.outgoing import memory_of, outgoing
from indrumar.translation.exchange.protected import PartSort, parts
from indrumar.translation.exchange.tmx import write_tmx
from indrumar.translation.exchange.units import Need, Unit, text_of
from indrumar.translation.recording import Signature, record
from indrumar.translation.segments import SegmentSort, segments_of
from indrumar.translation.status import TranslationStatus, publication_status, statuses

ROOT = Path(__file__).parents[2]
WORDS = "en"


def words(message: object) -> str:
    return in_words(message, WORDS)


def sent(file: ExchangeFile) -> dict[str, str]:
    return {unit.key: unit.translation for unit in file.units}


def back(file: ExchangeFile, name: str) -> Returned:
    form = FORMATS[name]
    return form.read(form.write(file, words), f"a.{form.endings[0]}")


def turned(text: str) -> str:
    """A text in a language of its own, with what must be kept; the same twice is the text."""
    return "".join(
        part.text.swapcase() if part.sort is PartSort.WORDS else part.text for part in parts(text)
    )


def entries(site: Site, answers: dict[str, str], **marks: object) -> list[Entry]:
    """The entries of a PO file of the project with other texts for some keys."""
    returned = back(outgoing(site.project, site.status()), "po").entries
    assert set(answers) <= {one.key for one in returned}
    return [
        replace(one, translation=answers[one.key], finished=True, **marks)
        if one.key in answers
        else one
        for one in returned
    ]


def plan(site: Site, answers: dict[str, str], **more: object) -> Plan:
    """What an answer with other texts for some keys comes to."""
    file = outgoing(site.project, site.status())
    state = more.pop("state", None)
    return planned(site.project, site.status(), entries(site, answers, **more), sent(file), state)


def put(site: Site, made: Plan) -> None:
    """Writes what is planned, as the command does."""
    assert made.problems == ()
    for path, data in made.files.items():
        (site.root / path).parent.mkdir(parents=True, exist_ok=True)
        (site.root / path).write_bytes(data)
    record_all(site, made)


def record_all(site: Site, made: Plan) -> None:
    signatures = {
        key: Signature(DAY, "Ana", one.state, one.unchanged, one.original)
        for key, one in made.signed.items()
    }
    result = record(site.status(), lambda section: signatures.get(section.key))
    for name, records in result.files.items():
        site.write(f"{RECORDS}/en/{name}.yml", record_file(records))


def english(site: Site) -> str:
    return (site.root / "content/ghid/en/01-inceput.md").read_text("utf-8")


@pytest.fixture(scope="module")
def real() -> tuple[Project, tuple[TranslationStatus, ...]]:
    """Our own content, and how far its translations are."""
    project, _ = load(settings_from(ROOT / "mkdocs.yml"))
    return project, tuple(statuses(project))


def test_our_own_texts_come_back_as_they_went(real):
    project, every = real
    longest = max(every, key=lambda status: status.words)
    for status in every:
        file = outgoing(project, status)
        texts = [(one.key, one.source, one.translation) for one in file.units]
        for name in FORMATS:
            if name == "docx" and status is longest:
                continue  # some seconds for what the others show
            returned = back(file, name)
            assert not returned.problems
            assert replace(returned.header, day=file.header.day) == file.header
            found = [(one.key, one.source, one.translation) for one in returned.entries]
            assert found == texts, name
            if status is not longest or name == "xliff":
                made = planned(project, status, returned.entries, sent(file), None)
                assert (made.files, made.signed, made.changed, made.problems) == ({}, {}, 0, ())


def test_an_empty_translation_gets_the_structure_of_its_original(real):
    project, _ = real
    slug = "ghid-monitorizare-evaluare"
    publication = project.publications[slug]
    chapters = {"ro": publication.chapters["ro"]}
    empty = replace(publication, chapters=chapters)
    status = publication_status(project, empty, "en")
    file = outgoing(replace(project, publications={slug: empty}), status)
    answer = [
        replace(one, translation=turned(one.source), finished=True)
        for one in back(file, "po").entries
    ]

    made = planned(replace(project, publications={slug: empty}), status, answer, {}, None)

    assert [one.message.name for one in made.problems] == ["bad-translation-file.language"]
    assert made.waiting == ()
    for chapter in chapters["ro"]:
        text = made.files[f"content/{slug}/en/{chapter.name}.md"].decode()
        body = text.split("\n---\n", 1)[1]
        ours, theirs = segments_of(scan(chapter.body)), segments_of(scan(body))
        assert [(one.sort, turned(text_of(one))) for one in theirs] == [
            (one.sort, text_of(one)) for one in ours
        ]
        assert ids(body) == ids(chapter.body)


def ids(body: str) -> list[str]:
    return re.findall(r"\{#[\w-]+\}|^    id: .*|^/// \w+", body, re.M)


HEADER = Header("ghid", "ro", "en", "1", "a1b2c3d4", "2026-11-28")
UNIT = Unit(
    *("pasii#1", "pasii", SegmentSort.PARAGRAPH, "a", "b", Need.DONE, TranslationState.DRAFT),
    Place("content/ghid/ro/01-inceput.md", 7),
)
TEXTS = st.lists(
    st.sampled_from(
        [
            "cuvânt",
            " ",
            "\n",
            "=1+1",
            "<b>",
            "&amp ",
            "`a|b`",
            "[x](y.md)",
            "[^1]",
            '"',
            "@fig:lant",
            "„a”",
            "\xa0",
            "{#id}",
            "https://a.md/?b=c",
            "**",
            "]]>",
            "#",
            "|",
            "'",
            "~",
            "\\",
        ]
    ),
    min_size=1,
    max_size=8,
).map(lambda some: "".join(some).strip(" \n"))


@settings(max_examples=15)  # a Word document for each
@given(TEXTS, TEXTS)
def test_any_text_comes_back_in_every_format(source, translation):
    unit = replace(UNIT, source=f"a{source}b", translation=f"c{translation}d")
    file = ExchangeFile(HEADER, (unit,))
    for name in FORMATS:
        (entry,) = back(file, name).entries
        assert (entry.key, entry.source, entry.translation) == (
            unit.key,
            unit.source,
            unit.translation,
        ), name
    assert "".join(part.text for part in parts(unit.source)) == unit.source


def test_only_the_words_that_are_new_change(site):
    raw = EN.replace("steps, see the", "steps,\nsee  the").replace("\n", "\r\n").encode()
    file = site.root / "content/ghid/en/01-inceput.md"
    file.write_bytes(raw)

    made = plan(
        site,
        {
            "pasii#2": "There are 3 big steps, see the [page](02-alta.md#x).",
            "inceput/#1": "A: new beginning",
            "termene#4": "a | b",
            "publication:title#1": "Guide: one",
        },
    )
    put(site, made)

    changed = raw.replace(b"3 steps", b"3 big steps").replace(
        b"title: Beginning", b"title: 'A: new beginning'"
    )
    assert file.read_bytes() == changed.replace(b"| One |", b"| a \\| b |")
    assert site.project.publications["ghid"].metadata.title["en"] == "Guide: one"
    assert site.section("termene").state == "draft"
    assert site.section("pasii").freshness == "up-to-date"
    assert site.section("inceput/2").freshness == "unrecorded"


def test_a_stale_text_goes_out_with_its_old_original_and_comes_back_up_to_date(site):
    signed(site, state=TranslationState.REVIEWED)
    site.change("ro/01-inceput.md", "3 pași", "4 pași")
    (unit,) = [one for one in outgoing(site.project, site.status()).units if one.previous]
    assert (unit.key, unit.need) == ("pasii#2", Need.STALE)
    assert "3 pași" in unit.previous
    assert "#, fuzzy" in FORMATS["po"].write(ExchangeFile(HEADER, (unit,)), words).decode()

    untouched = plan(site, {})
    assert (untouched.changed, untouched.unfinished, untouched.signed) == (0, 1, {})
    put(site, plan(site, {"pasii#2": "There are 4 steps, see the [page](02-alta.md#x)."}))

    assert (site.section("pasii").freshness, site.section("pasii").state) == ("up-to-date", "draft")


def test_a_stale_text_that_is_called_right_is_waived(site):
    signed(site)
    site.change("ro/01-inceput.md", "3 pași", "3 paşi buni")

    put(site, plan(site, {"pasii#2": "There are 3 steps, see the [page](02-alta.md#x)."}))

    assert site.section("pasii").freshness == "waived"


NEW = """## Nou {#nou .x}

1. [ ] Da
> Bine.

### Jos {#jos}

!!! note "T"
    Text.

## Fără nume"""


def test_missing_sections_are_added_where_they_belong_once_they_are_whole(site):
    signed(site)
    site.change(
        "ro/01-inceput.md",
        "## Fără nume",
        NEW,
    )
    site.change("ro/01-inceput.md", "| Unu | 10 |\n///", "| Unu | 10 |\n| Doi | 20 |\n///")
    answers = {"nou#1": "New", "nou#2": "Yes", "nou#3": "- Good", "jos#1": "Below", "jos#2": "N"}
    answers |= {"jos#3": "Text"}

    waiting = plan(site, {key: text for key, text in answers.items() if key != "nou#2"})
    assert [one.key for one in waiting.waiting] == ["nou", "jos"]
    assert waiting.files == {}
    put(site, plan(site, {**answers, "termene#5": "Two"}))

    text = english(site)
    new = "## New {#nou .x}\n\n1. [ ] Yes\n> \\- Good\n\n### Below {#jos}\n\n"
    new += '!!! note "N"\n    Text\n\n## Without'
    assert f"///\n\n{new}" in text
    assert "| One | 10 |\n| Two | 20 |\n///" in text
    assert site.section("nou").freshness == "up-to-date"


def test_what_was_changed_at_home_meanwhile_is_neither_undone_nor_overwritten(site):
    file = outgoing(site.project, site.status())
    went = back(file, "xlsx").entries
    site.change("en/01-inceput.md", "The last paragraph.", "The very last paragraph.")

    made = planned(site.project, site.status(), went, sent(file), None)
    assert (made.files, made.problems) == ({}, ())
    touched = [
        replace(one, translation="Last one.") if one.key == "inceput/2#2" else one for one in went
    ]
    (problem,) = planned(site.project, site.status(), touched, sent(file), None).problems
    assert problem.message.values[1][1].name == "bad-translation.both"


def test_a_text_whose_original_changed_is_taken_and_stays_stale(site):
    answer = entries(site, {"pasii#2": "There are three steps, see the [page](02-alta.md#x)."})
    site.change("ro/01-inceput.md", "Sunt 3 pași", "Sunt 4 pași")

    made = planned(site.project, site.status(), answer, {}, None)

    assert [one.message.name for one in made.problems] == ["doubtful-translation.older"]
    put(site, replace(made, problems=()))
    assert "three steps" in english(site)
    assert site.section("pasii").freshness == "stale"
    assert "3 pași" in site.section("pasii").pair.record.text


def test_what_moved_to_another_section_is_found_by_its_text(site):
    answer = entries(site, {"inceput/2#2": "The end."})
    for tag in ("ro", "en"):
        site.change(
            f"{tag}/01-inceput.md",
            "## Fără nume" if tag == "ro" else "## Without a name",
            "## A\n\nB.\n\n## Fără nume" if tag == "ro" else "## A\n\nB.\n\n## Without a name",
        )

    put(site, planned(site.project, site.status(), answer, {}, None))

    assert "The end." in english(site)


def test_the_state_comes_from_the_file_or_is_given(site):
    put(site, plan(site, {}, state=TranslationState.REVIEWED))
    assert {one.state for one in site.status().sections if one.pair.translation} == {"reviewed"}
    xliff = back(outgoing(site.project, site.status()), "xliff").entries
    raised = [replace(one, state=TranslationState.APPROVED) for one in xliff]

    made = planned(site.project, site.status(), raised, {}, None)

    assert {one.state for one in made.signed.values()} == {"approved"}
    assert made.files == {}


def test_the_same_and_similar_texts_are_proposed(site):
    site.write(
        "ro/02-alta.md", "---\ntitle: Alta\n---\n\nUltimul paragraf.\n\nCuvinte de la început.\n"
    )
    file = outgoing(site.project, site.status())
    found = {one.source: one.proposals for one in file.units if one.need is Need.MISSING}

    (same,) = found["Ultimul paragraf."]
    (near,) = found["Cuvinte de la început."]
    assert (same.translation, same.likeness) == ("The last paragraph.", 100)
    assert near.translation == "Words to begin with."
    assert 75 <= near.likeness < 100
    assert b"The last paragraph." in write_tmx(memory_of(site.project, site.status()), file.header)
    entries = [one for one in back(file, "po").entries if one.source == "Ultimul paragraf."]
    assert [one.translation for one in entries] == ["The last paragraph."] * 2
    assert [one.finished for one in entries] == [True, False]
    assert b'similarity="100"' in FORMATS["xliff"].write(file, words)
