"""Search that forgives: without diacritics, with the old cedillas, in another case form.

The theme's search compares letters exactly and finds "strategii" neither for "strategie" nor
"asistență" for "asistenta". Its worker is wrapped: words are indexed without their marks, and
what a reader types loses its marks and its ending.
"""

from __future__ import annotations

import json

# Endings that come off a word typed, the longest first; at least `_KEPT` letters stay.
# Light on purpose: it finds too much rather than nothing.
_ENDINGS = {
    "ro": "urilor iilor arilor arile ului elor ilor area arii iile are ele ile lor iei ul ii ie ia "
    "ea ei le a e i u",
    "en": "ies ing ed es s y e",
}
_KEPT = 4

_BEFORE = """\
const fold = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "");
const endings = %(endings)s;
const stem = (word) => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= %(kept)d);
  return ending ? word.slice(0, -ending.length) : word;
};
// The theme's messages: 0 brings the index, 2 is a query. This listener is the first, so it
// changes what follows. The theme sets titles as HTML, also those that are text from YAML.
addEventListener("message", ({ data: message }) => {
  if (message && message.type === 0)
    for (const found of message.data.docs)
      found.title = found.title.replace(/<(?!\\/?(?:code|sub|sup)>)/g, "&lt;");
  if (message && message.type === 2)
    message.data = fold(message.data).replace(
      /(^|\\s)(\\p{L}+)(?=\\s|$)/gu, (_, before, word) => before + stem(word.toLowerCase()));
});
"""
_AFTER = """
;{
  const folded = (token) => token.update(fold);
  lunr.Pipeline.registerFunction(folded, "folded");
  const add = lunr.Builder.prototype.add;
  lunr.Builder.prototype.add = function (...given) {
    if (!this.folds) this.pipeline.add(folded);
    this.folds = true;
    return add.apply(this, given);
  };
}
"""


def forgiving_worker(source: str, language: str) -> str:
    """The theme's search worker, wrapped for a language."""
    endings = _ENDINGS.get(language.split("-")[0], "").split()
    before = _BEFORE % {"endings": json.dumps(endings), "kept": _KEPT}
    return before + source.partition("//# sourceMappingURL")[0] + _AFTER
