// The search as readers see it: results below the field in the header, or on the search page.
(function () {
  "use strict";
  const search = window.indrumarSearch;
  const given = JSON.parse(document.getElementById("ind-search-words").textContent);
  const LONGEST_QUERY = 200, PAUSE = 60, AT_ONCE = { header: 5, page: 10 }, CONTEXT = 190;
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  const counted = (forms, count) => (forms[plurals.select(count)] || forms.other).replace("{count}", count);
  const indexes = new Map();
  const indexOf = ({ tag, folder }) => {
    if (!indexes.has(tag)) indexes.set(tag, search.open(tag, folder).catch((error) => { indexes.delete(tag); throw error; }));
    return indexes.get(tag);
  };
  const element = (name, attributes, ...children) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  };

  // From a disk a folder's page is opened by its name.
  const opened = (address) => (location.protocol === "file:" ? address.replace(/\/(?=[?#]|$)/, "/index.html") : address);

  // The text around the first words that are meant, with all of them marked.
  function context(text, isMeant) {
    const placed = search.placed(text).filter(([word]) => isMeant(word));
    const start = Math.max(0, richest(placed) - CONTEXT / 4);
    const from = start ? text.indexOf(" ", start) + 1 : 0;
    const to = text.length - from <= CONTEXT ? text.length : text.lastIndexOf(" ", from + CONTEXT);
    const line = element("p", { className: "ind-hit__context" });
    let end = from;
    for (const [, begins, ends] of placed) {
      if (begins < end || ends > to) continue;
      line.append(text.slice(end, begins), element("mark", {}, text.slice(begins, ends)));
      end = ends;
    }
    line.append(text.slice(end, to));
    if (from) line.prepend("… ");
    if (to < text.length) line.append(" …");
    return line;
  }

  // Where the stretch begins that holds the most different words that are meant.
  function richest(placed) {
    let [best, most] = [0, 0];
    placed.forEach(([, begins], first) => {
      const near = placed.slice(first).filter(([, , ends]) => ends - begins < CONTEXT / 2);
      const different = new Set(near.map(([word]) => word.slice(0, 4))).size;
      if (different > most) [best, most] = [begins, different];
    });
    return best;
  }

  async function hit(index, found, isMeant) {
    const sections = await index.sections(found.page);
    const [id, heading, text] = sections[found.section];
    const title = index.head.pages[found.page][1];
    const link = element("a", { className: "ind-hit__link", href: opened(given.root + index.address(found.page, id)) }, title);
    if (id && heading !== title) link.append(element("span", { className: "ind-hit__section" }, heading));
    return element("li", { className: "ind-hit" }, link, ...(text ? [context(text, isMeant)] : []));
  }

  // Results in the order they are found, those of a publication together.
  async function groups(index, found, isMeant, level) {
    const hits = await Promise.all(found.map((one) => hit(index, one, isMeant)));
    const lists = new Map();
    found.forEach((one, position) => {
      const publication = Math.max(index.head.pages[one.page][2], -1);
      const list = lists.get(publication) || lists.set(publication, element("ol", { className: "ind-hits" })).get(publication);
      list.append(hits[position]);
    });
    return [...lists].map(([publication, list]) => {
      const name = publication < 0 ? given.words.others : index.head.publications[publication][1];
      return element("section", {}, element(level, { className: "ind-hits__of" }, name), list);
    });
  }

  // How many pages of the other languages have what is searched, each as a link to their search.
  async function elsewhere(query) {
    const lines = await Promise.all(given.languages.map(async (language) => {
      const { found, partly } = await (await indexOf(language)).find(query);
      if (!found.length || partly) return null;
      const href = opened(language.page) + "?" + new URLSearchParams({ q: query });
      return element("p", { className: "ind-search__elsewhere" },
        element("a", { href, hreflang: language.tag }, counted(language.results, found.length)));
    }).map((line) => line.catch(() => null)));
    return lines.filter(Boolean);
  }

  function attach(form, out, kind) {
    const field = form.elements.q;
    const status = out.querySelector("[role=status]");
    const list = out.querySelector("[data-hits]");
    let asked = 0, shown = AT_ONCE[kind], waiting = 0;

    function message(query, { typed, found, partly }) {
      if (!typed.length) return query.trim() ? given.words.nothing_to_look_for : "";
      if (!found.length) return given.words.none;
      return (partly ? given.words.partly + " " : "") + counted(given.words.results, found.length);
    }

    async function answer() {
      const query = field.value.slice(0, LONGEST_QUERY);
      const mine = ++asked;
      const index = await indexOf(given.own);
      const result = await index.find(query);
      const meaning = index.meaning(result.words);
      const isMeant = (word) => meaning(word) >= 0;
      const level = kind === "page" ? "h2" : "h3";
      const made = await groups(index, result.found.slice(0, shown), isMeant, level);
      if (mine !== asked) return; // more was typed meanwhile
      status.textContent = message(query, result);
      list.replaceChildren(...made);
      if (result.found.length > shown) list.append(more(query));
      if (kind === "header") out.hidden = !query.trim();
      out.dataset.answered = query;
      const lines = result.typed.length ? await elsewhere(query) : [];
      if (mine === asked) list.append(...lines);
    }

    function more(query) {
      if (kind === "header") {
        const href = form.action + "?" + new URLSearchParams({ q: query });
        return element("p", { className: "ind-search__more" }, element("a", { href }, given.words.all));
      }
      const button = element("button", { type: "button", className: "md-button" }, given.words.more);
      button.addEventListener("click", async () => {
        const before = list.querySelectorAll(".ind-hit").length;
        shown += AT_ONCE.page;
        await answer();
        list.querySelectorAll(".ind-hit__link")[before]?.focus();
      });
      return element("p", { className: "ind-search__more" }, button);
    }

    const failed = () => { status.textContent = given.words.failed; };
    const ask = () => { clearTimeout(waiting); waiting = setTimeout(() => answer().catch(failed), PAUSE); };
    field.addEventListener("focus", () => indexOf(given.own).catch(() => {}), { once: true });
    field.addEventListener("input", () => { shown = AT_ONCE[kind]; ask(); });
    return { field, answer: () => answer().catch(failed), out };
  }

  const header = document.querySelector("[data-search=header]");
  if (header) {
    const { field, out } = attach(header.querySelector("form"), header.querySelector("[data-results]"), "header");
    const close = () => { out.hidden = true; };
    const reopen = () => { if (field.value.trim() && out.dataset.answered === field.value) out.hidden = false; };
    header.addEventListener("keydown", (event) => {
      const links = [field, ...out.querySelectorAll("a")];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape" && !out.hidden) { close(); field.focus(); event.preventDefault(); }
      if (step === 1 && out.hidden) reopen();
      if (step && !out.hidden) { links[links.indexOf(document.activeElement) + step]?.focus(); event.preventDefault(); }
    });
    header.addEventListener("focusout", (event) => { if (!header.contains(event.relatedTarget)) close(); });
    field.addEventListener("click", reopen);
    out.addEventListener("mousedown", (event) => { if (!event.target.closest("a")) event.preventDefault(); });
  }

  const page = document.querySelector("[data-search=page]");
  if (page) {
    const form = page.querySelector("form");
    const { field, answer } = attach(form, page.querySelector("[data-results]"), "page");
    const remember = () => {
      const query = field.value.trim() ? "?" + new URLSearchParams({ q: field.value.slice(0, LONGEST_QUERY) }) : "";
      try { history.replaceState(null, "", location.pathname + query); } catch (error) { /* not from a disk */ }
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => { event.preventDefault(); remember(); answer(); });
    field.addEventListener("input", remember);
    field.value = (new URLSearchParams(location.search).get("q") || "").slice(0, LONGEST_QUERY);
    if (field.value) answer(); else field.focus();
  }
})();
