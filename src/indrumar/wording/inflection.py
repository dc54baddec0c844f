"""How words of a language are inflected: endings that come off, words too common to count.

The endings are those of nouns and adjectives, the words people search for; no cut makes another
word (`consultare` keeps `consultar`, which `consultant` does not share). A list this light finds
case forms that the Snowball stemmer parts, such as `copilului` and `copiilor`. The search of the
website cuts words by the same lists (`theme/assets/indrumar/search-words.js`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from indrumar.wording.common_words import common_words
from indrumar.wording.plain_text import fold


@dataclass(frozen=True, slots=True)
class Inflection:
    """A language's endings, the longest first, all folded.

    At least `kept` letters stay. A word with a `doubtful` ending is looked for under two stems:
    `ghiduri` is of `ghid`, `măsuri` of `măsură`. `alternations` are exchanged at what is left, in
    order: a regular expression of JavaScript and its replacement. `irregular` gives the stem of
    irregular forms. `abbreviations` are those that laws are cited by.
    """

    endings: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    kept: int = 3
    alternations: tuple[tuple[str, str], ...] = ()
    irregular: Mapping[str, str] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    abbreviations: tuple[tuple[str, str], ...] = ()

    def stems(self, word: str) -> frozenset[str]:
        """The stems that a folded word may have: one, or two if its ending is doubtful."""
        if word in self.irregular:
            return frozenset((self.irregular[word],))
        certain = tuple(one for one in self.endings if one not in self.doubtful)
        return frozenset((self._shortened(word, self.endings), self._shortened(word, certain)))

    def _shortened(self, word: str, endings: tuple[str, ...]) -> str:
        fitting = (
            one for one in endings if word.endswith(one) and len(word) - len(one) >= self.kept
        )
        left = word.removesuffix(next(fitting, ""))
        for what, by in self.alternations:
            left = re.sub(what, by.replace("$", "\\"), left, count=1)
        return left


def _listed(text: str) -> tuple[str, ...]:
    return tuple(sorted(fold(text).split(), key=lambda ending: (-len(ending), ending)))


_ROMANIAN = Inflection(
    _listed(
        "urilor iilor ilor elor urile iului ului iile iul urii uri iei ele ile lor ul ii ei ea ie "
        "ia iu le a e i u"
    ),
    doubtful=("urilor", "urile", "urii", "uri"),
    # școală – școli, raion – raioane, lege – legea: the vowel of the stem opens and closes.
    alternations=(("oa(?=[^aeiou]+$)", "o"), ("ea(?=[^aeiou]+$)", "e")),
    irregular={
        **dict.fromkeys(("copil", "copii", "copiii", "copiilor", "copilul", "copilului"), "copil"),
        **dict.fromkeys(("om", "omul", "omului", "oameni", "oamenii", "oamenilor"), "om"),
        **dict.fromkeys(("an", "anul", "anului", "ani", "anii", "anilor"), "an"),
        **dict.fromkeys(("zi", "ziua", "zilei", "zile", "zilele", "zilelor"), "zi"),
        **dict.fromkeys(("fata", "fetei", "fete", "fetele", "fetelor"), "fat"),
        **dict.fromkeys(("carte", "cartea", "cartii", "carti", "cartile", "cartilor"), "cart"),
    },
    abbreviations=(
        ("L", "lege"),
        ("HG", "hotărâre guvern"),
        ("OG", "ordonanță guvern"),
        ("OUG", "ordonanță urgență guvern"),
        ("art", "articol"),
        ("alin", "alineat"),
        ("cap", "capitol"),
    ),
)
_ENGLISH = Inflection(
    _listed("ings ing ies ied ed es s y e"),
    # planning – plan: a consonant that an ending doubled.
    alternations=(("([bdfgklmnprt])\\1$", "$1"),),
    irregular={
        **dict.fromkeys(("child", "children", "childrens"), "child"),
        **dict.fromkeys(("person", "persons", "people", "peoples"), "person"),
        **dict.fromkeys(("woman", "women", "womens"), "woman"),
        **dict.fromkeys(("man", "men", "mens"), "man"),
    },
    abbreviations=(("art", "article"), ("para", "paragraph"), ("ch", "chapter")),
)
_RUSSIAN = Inflection(
    _listed(
        "иями ями ами иях иям ием ией ого его ому ему ыми ими ов ев еи ам ям ах ях ом ем ои ыи ии "
        "ия ие ию ая яя ое ее ые ым им ых их ую юю ою ею ью а я о е ы и у ю ь"
    ),
    irregular={
        **dict.fromkeys(("ребенок", "ребенка", "ребенку", "дети", "детеи", "детям"), "дет"),
        **dict.fromkeys(("человек", "человека", "люди", "людеи", "людям"), "люд"),
    },
)
INFLECTIONS: Mapping[str, Inflection] = {"ro": _ROMANIAN, "en": _ENGLISH, "ru": _RUSSIAN}


def inflection(tag: str) -> Inflection:
    """The inflection of a language; one without an entry has none: its words are compared."""
    found = INFLECTIONS.get(tag.split("-")[0], Inflection())
    return replace(found, common=common_words(tag))
