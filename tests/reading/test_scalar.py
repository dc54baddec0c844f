"""Each character of a text in YAML is found where it was typed, however the text is written."""

from __future__ import annotations

import pytest

from indrumar.reading.scalar import offset_in_scalar
from indrumar.reading.yaml_file import read_yaml


@pytest.mark.parametrize(
    "yaml",
    [
        "a: unu doi doi\n",
        "a: 'n''are doi doi'\n",
        'a: "un \\"x\\" doi doi" # doi\n',
        "a: unu\n  și\n  doi doi\n",
        "a: >-\n  unu\n  și doi\n  doi\nb: x\n",
        "a: | # doi\n  unu\n  doi doi\n",
        "{b: doi, a: unu   doi doi}\n",
    ],
)
def test_the_second_of_two_words_is_found(yaml):
    value, source, _ = read_yaml(yaml, "a.yml")
    start = source.places["a",]
    lines = yaml.split("\n")
    offset = sum(len(line) + 1 for line in lines[: start.line - 1]) + start.column - 1

    found = offset_in_scalar(yaml, offset, value["a"], value["a"].rindex("doi"))

    written = yaml.split("#")[0] if "\\" in yaml else yaml
    assert found == written.rindex("doi")


def test_behind_what_is_not_written_as_it_is_read_nothing_is_found():
    assert offset_in_scalar('"\\u0103 b"', 0, "ă b", 2) is None
