// The index of a language, loaded in parts as scripts: that is all a page opened from a disk may
// load. `outputs/search/index.py` describes the files.
(function () {
  "use strict";
  const search = window.indrumarSearch;
  const loads = new Map(); // address of a part → promise of its value
  const taken = new Map(); // "ro/pages" → value, between a script's run and its load event
  const LONGEST_WORDS = 12; // words of a query that are looked for
  const LONGEST_UNMISTAKABLE = 4; // shorter words have too many neighbours
  const INEXACT = 0.99; // of a reading some word of which is only one like it
  const OTHER_READING = 0.9; // another word for the same stands behind the word itself
  const ABOUT_THE_SITE = { "-1": 0.5, "-2": 0.2 };
  const COMPARED = 12, NEARNESS = 2; // pages whose texts are looked into; what standing together is worth
  const EXACT = 1, FORM = 0.85, BEGINNING = 0.5, NEAR = 0.3;

  search.take = (tag, name, value) => taken.set(tag + "/" + name, value);

  function load(folder, tag, name) {
    const address = folder + name + ".js";
    if (!loads.has(address)) loads.set(address, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => {
        const key = tag + "/" + name;
        resolve(taken.get(key));
        taken.delete(key);
        script.remove();
      };
      script.onerror = () => {
        loads.delete(address); // a line that was down may be up for the next word
        script.remove();
        reject(new Error(address));
      };
      document.head.append(script);
    }));
    return loads.get(address);
  }

  // A part's lines as [word, places]; places stay text until they are needed.
  const lines = (part) => part.split("\n").map((line) => {
    const end = line.indexOf(" ");
    return [line.slice(0, end), line.slice(end + 1)];
  });

  function places(text) {
    let page = 0;
    return text.split(" ").map((place) => {
      const [step, section, weight] = place.split(".").map((number) => parseInt(number, 36));
      page += step;
      return [page, section, weight];
    });
  }

  const upToLastVowel = (stem) => {
    const end = Math.max(...["a", "e", "i", "o", "u", "y", "а", "е", "и", "о", "у", "ы", "э", "ю", "я"]
      .map((vowel) => stem.lastIndexOf(vowel)));
    return end > 0 ? stem.slice(0, end + 1) : stem;
  };

  class Index {
    constructor(tag, folder, head) {
      Object.assign(this, { tag, folder, head });
      this.stems = search.stemmer(head);
      this.common = new Set(head.common);
      this.parts = new Map();
    }

    // The numbers of the parts whose words may begin so.
    partsFor(beginning) {
      const starts = this.head.parts;
      const found = [];
      for (let number = 0; number < starts.length; number += 1) {
        const last = number + 1 === starts.length || starts[number + 1].slice(0, beginning.length) >= beginning;
        if (last && starts[number].slice(0, beginning.length) <= beginning) found.push(number);
      }
      return found;
    }

    async part(number) {
      if (!this.parts.has(number)) {
        this.parts.set(number, lines(await load(this.folder, this.tag, "words-" + number)));
      }
      return this.parts.get(number);
    }

    // Words of the index that a typed word may mean, with how near they are.
    async meant(typed, unfinished) {
      const stems = this.stems(typed);
      const forms = Object.keys(this.head.irregular).filter((form) => stems.includes(this.head.irregular[form]));
      const beginnings = new Set([...stems.map(upToLastVowel), ...(unfinished ? [typed] : []), ...forms]);
      const numbers = new Set([...beginnings].flatMap((beginning) => this.partsFor(beginning)));
      const parts = await Promise.all([...numbers].map((number) => this.part(number)));
      const nearness = (word) => {
        if (word === typed) return EXACT;
        if (this.stems(word).some((stem) => stems.includes(stem))) return FORM;
        if (unfinished && word.startsWith(typed)) return BEGINNING;
        return stems.some((stem) => stem.length > 4 && word.startsWith(stem)) ? NEAR : 0;
      };
      return parts.flat().map(([word, text]) => [nearness(word), text]).filter(([near]) => near);
    }

    // The words that may have been meant, a slip of the finger away, in all their forms; for a word
    // that nothing is found for.
    async misspelt(typed) {
      if (typed.length < LONGEST_UNMISTAKABLE) return [];
      const numbers = this.partsFor(typed.slice(0, 2));
      const parts = await Promise.all(numbers.map((number) => this.part(number)));
      const long = (word) => this.stems(word).filter((stem) => stem.length > LONGEST_UNMISTAKABLE);
      const stems = long(typed);
      const slipped = (word) => oneSlip(typed, word) || long(word).some((stem) => stems.some((one) => oneSlip(one, stem)));
      const right = parts.flat().map(([word]) => word).filter(slipped).slice(0, LONGEST_WORDS);
      const forms = await Promise.all(right.map((word) => this.meant(word, false)));
      return forms.flat().map(([near, text]) => [near * NEAR, text]);
    }

    // Page → Map of section → score, for one typed word.
    async pagesWith(typed, unfinished) {
      const found = new Map();
      let meant = await this.meant(typed, unfinished);
      if (!meant.length) {
        meant = await this.misspelt(typed);
        found.near = meant.length > 0;
      }
      for (const [near, text] of meant) {
        for (const [page, section, weight] of places(text)) {
          const times = weight % 10;
          const score = near * (times / (times + 1.5) + (weight % 20 >= 10 ? 1.5 : 0) + (weight >= 20 ? 3 : 0));
          const sections = found.get(page) || found.set(page, new Map()).get(page);
          sections.set(section, Math.max(sections.get(section) || 0, score));
        }
      }
      const rare = Math.log(1 + this.head.pages.length / (1 + found.size));
      for (const sections of found.values()) {
        for (const [section, score] of sections) sections.set(section, score * rare);
      }
      return found;
    }

    // The words of a query: common ones only where there is nothing else.
    typed(query) {
      const words = [...new Set(search.words(query))];
      const telling = words.filter((word) => !this.common.has(word));
      return telling.slice(0, LONGEST_WORDS);
    }

    // Page → {words, sections} for a reading: how many of its words, and section → [words, score].
    async pagesOf(reading, last) {
      const each = await Promise.all(reading.map((word) => this.pagesWith(word, word === last && word.length > 1)));
      const pages = new Map();
      each.forEach((withWord) => withWord.forEach((sections, page) => {
        const seen = pages.get(page) || pages.set(page, { page, words: 0, sections: new Map() }).get(page);
        seen.words += 1;
        sections.forEach((score, section) => {
          const [words, sum] = seen.sections.get(section) || [0, 0];
          seen.sections.set(section, [words + 1, sum + score]);
        });
      }));
      pages.near = each.some((one) => one.near);
      return pages;
    }

    // What is found, best first: {page, section, share, reading}. Pages with all the words of a
    // reading, or where there are none those with the most of them (`partly`).
    async find(query) {
      const typed = this.typed(query);
      if (!typed.length) return { typed, words: [], found: [], partly: false };
      const last = /[\p{L}\p{N}\p{M}]$/u.test(query) ? search.words(query).pop() : "";
      const readings = search.readings(query, this);
      const each = await Promise.all(readings.map((reading) => this.pagesOf(reading, last)));
      const pages = new Map();
      each.forEach((found, number) => found.forEach((one, page) => {
        const reading = readings[number];
        const share = found.near ? Math.min(one.words / reading.length, INEXACT) : one.words / reading.length;
        const made = { ...ranked(one), share, reading, near: found.near };
        if (number) made.score *= OTHER_READING;
        const seen = pages.get(page);
        if (!seen || share > seen.share || (share === seen.share && made.score > seen.score)) pages.set(page, made);
      }));
      const most = Math.max(0, ...[...pages.values()].map((one) => one.share));
      const found = [...pages.values()].filter((one) => one.share === most);
      // Pages about the site stand behind the publications it is for, its authors' last of all.
      found.forEach((one) => { one.score *= ABOUT_THE_SITE[this.head.pages[one.page][2]] || 1; });
      const better = (one, other) => other.score - one.score || one.page - other.page;
      found.sort(better);
      await this.bringNear(found.slice(0, COMPARED));
      found.sort(better);
      const words = [...new Set([...typed, ...found.flatMap((one) => one.reading)])];
      return { typed, words, found, partly: most > 0 && most < 1 };
    }

    // Words that stand near each other are meant together: such pages come first, by that section.
    async bringNear(found) {
      await Promise.all(found.filter((one) => one.reading.length > 1).map(async (one) => {
        const sections = await this.sections(one.page);
        const meaning = this.meaning(one.reading);
        let best = 0;
        for (const [number] of one.order.filter(([, [together]]) => together > 1)) {
          const [, heading, text] = sections[number];
          const nearness = search.nearness(heading + " " + text, one.reading.length, meaning);
          if (nearness > best) [best, one.section] = [nearness, number];
        }
        one.score *= 1 + NEARNESS * best;
      }));
    }

    // Gives the place among `words` of the one that a word means, or -1.
    meaning(words) {
      const stems = words.map((word) => this.stems(word));
      const known = new Map();
      const place = (word) => words.findIndex((one, at) => one === word ||
        (one.length > 2 && (word.startsWith(one) || this.stems(word).some((stem) => stems[at].includes(stem)))));
      return (word) => {
        if (!known.has(word)) known.set(word, place(word));
        return known.get(word);
      };
    }

    address(page, id) {
      return this.head.pages[page][0] + (id ? "#" + id : "");
    }

    sections(page) {
      return load(this.folder, this.tag, "text-" + page);
    }
  }

  // Whether one letter is wrong, missing, too many, or two have changed places.
  function oneSlip(one, other) {
    if (Math.abs(one.length - other.length) > 1) return false;
    let same = 0;
    while (same < one.length && one[same] === other[same]) same += 1;
    const [rest, left] = [one.slice(same), other.slice(same)];
    return rest.slice(1) === left.slice(1) || rest.slice(1) === left || rest === left.slice(1) ||
      (rest.length > 1 && rest[0] === left[1] && rest[1] === left[0] && rest.slice(2) === left.slice(2));
  }

  // A page by its best section; the sections with the most of the words come first.
  function ranked({ page, words, sections }) {
    const order = [...sections].sort(([, one], [, other]) => other[0] - one[0] || other[1] - one[1]);
    const all = order.reduce((sum, [, [, score]]) => sum + score, 0);
    const [best, [together, score]] = order[0];
    return { page, words, order, section: best, score: score * (1 + together) + all / 4 };
  }

  // Opens the index in `folder`, an address that ends with /.
  search.open = async (tag, folder) => new Index(tag, folder, await load(folder, tag, "pages"));
})();
