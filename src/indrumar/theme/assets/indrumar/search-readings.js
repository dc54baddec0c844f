// What a query may mean besides its words: numbers written together or apart, abbreviations,
// other words for the same. A reading is a list of words.
(function () {
  "use strict";
  const search = window.indrumarSearch;
  const MOST = 8; // readings that are looked for
  const MIXED = /^(?=.*\p{L})(?=.*\p{N})/u; // letters and digits: L123, 547xv
  const ABBREVIATED = 3; // letters: so short words are compared as they are written

  // The query with what is written apart written together, as `outputs/search/words.py` indexes it.
  const together = (query) => search.fold(query)
    .replace(/[\p{L}\p{N}]+(?:[-.,/–\s\u00a0\u202f][\p{L}\p{N}]+)+/gu, (run) => {
      const number = /\d+(?:[-.,/–\s\u00a0\u202f]\d+)+(?:[-/]\p{L}{1,4}(?![\p{L}\p{N}]))?/gu;
      const join = (found) => found.replace(/[^\p{L}\p{N}]/gu, "");
      return run.replace(number, join).replace(/(?<!\p{L})\p{L}{1,4}-\d+|\d+[-/]\p{L}{1,4}(?![\p{L}\p{N}])/gu, join)
        .replace(/\p{L}{3,}(?:-\p{L}{3,})+/gu, join);
    });
  const apart = (words) => words.flatMap((word) => (MIXED.test(word) ? word.match(/\p{L}+|\p{N}+/gu) : [word]));

  // Whether the words from a place on are those of a phrase.
  function stands(phrase, words, at, stems) {
    return phrase.every((word, step) => {
      const typed = words[at + step];
      if (typed === undefined) return false;
      if (typed === word) return true;
      return word.length > ABBREVIATED && stems(word).some((stem) => stems(typed).includes(stem));
    });
  }

  function* exchanged(words, index) {
    for (const group of index.head.same) {
      const phrases = group.map((phrase) => phrase.split(" "));
      for (const phrase of phrases) {
        for (let at = 0; at + phrase.length <= words.length; at += 1) {
          if (!stands(phrase, words, at, index.stems)) continue;
          for (const other of phrases) {
            if (other !== phrase) yield [...words.slice(0, at), ...other, ...words.slice(at + phrase.length)];
          }
        }
      }
    }
  }

  // The readings of a query, its own words first.
  search.readings = (query, index) => {
    const found = new Map();
    const add = (words) => { if (words.length && found.size < MOST) found.set(words.join(" "), words); };
    const typed = index.typed(query);
    [typed, index.typed(together(query)), apart(typed)].forEach(add);
    for (const words of [...found.values()]) {
      for (const other of exchanged(words, index)) add([...new Set(other)]);
    }
    return [...found.values()];
  };

  // How near each other the words of a reading stand in a text, from 0 to 1: 1 is side by side.
  // `meaning` gives the place in the reading of the word that is meant, or -1.
  search.nearness = (text, count, meaning) => {
    const last = new Map(); // place in the reading → where it stood last
    let best = 0;
    search.words(text).forEach((word, at) => {
      const place = meaning(word);
      if (place < 0) return;
      last.set(place, at);
      if (last.size < 2) return;
      const stretch = at - Math.min(...last.values()) + 1;
      best = Math.max(best, (last.size / count) * (last.size / stretch));
    });
    return best;
  };
})();
