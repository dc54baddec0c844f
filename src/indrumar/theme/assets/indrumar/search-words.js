// Words as search knows them. `outputs/search/words.py` folds what is indexed in the same way.
(function () {
  "use strict";
  const search = (window.indrumarSearch = window.indrumarSearch || {});
  const WORD = /[\p{L}\p{N}]+/gu;
  const MARK = /\p{M}/gu;

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARK, "");

  // Folded words with where they stand in the text: [word, start, end].
  function placed(text) {
    const found = [];
    // Each letter keeps its place: folding may make a letter longer or shorter than it was.
    for (const match of text.normalize("NFC").matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const word = fold(match[0]);
      for (const part of word.match(WORD) || []) found.push([part, match.index, match.index + match[0].length]);
    }
    return found;
  }

  // The stemmer of a language, from what its index says of it: word → the stems it may have.
  function stemmer(known) {
    const alternations = known.alternations.map(([what, by]) => [new RegExp(what), by]);
    const stems = new Map();
    const shortened = (word, endings) => {
      const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= known.kept);
      const left = ending ? word.slice(0, -ending.length) : word;
      return alternations.reduce((stem, [what, by]) => stem.replace(what, by), left);
    };
    const cut = (word) => {
      if (Object.hasOwn(known.irregular, word)) return [known.irregular[word]];
      if (/\p{N}/u.test(word)) return [word];
      const certain = known.endings.filter((one) => !known.doubtful.includes(one));
      return [...new Set([shortened(word, known.endings), shortened(word, certain)])];
    };
    return (word) => {
      if (!stems.has(word)) stems.set(word, cut(word));
      return stems.get(word);
    };
  }

  search.fold = fold;
  search.words = (text) => fold(text).match(WORD) || [];
  search.placed = placed;
  search.stemmer = stemmer;
})();
