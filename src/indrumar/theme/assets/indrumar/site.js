// What a page can do beyond showing itself. Everything here is an addition: without it every
// text, list and link still works. Runs before the theme's own script.
(function () {
  "use strict";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const words = JSON.parse(document.getElementById("ind-words").textContent);
  const remembered = "indrumar.language";

  // The theme takes the address of each <link rel="alternate"> for the root of a site and asks
  // it for a sitemap. A space after the word keeps the meaning and stops the asking.
  all('link[rel="alternate"]').forEach((link) => link.setAttribute("rel", "alternate "));

  // Changing the language keeps the heading one is at, and the filters of the catalogue.
  function headingNow() {
    const top = (id) => document.getElementById(id).getBoundingClientRect().top;
    const given = decodeURIComponent(location.hash.slice(1));
    // The address may still name what has been scrolled past. Words differ between languages, and
    // with them the ids that are made from words.
    if (given && document.getElementById(given) && !document.querySelector(`.citable#${CSS.escape(given)}, .lasting#${CSS.escape(given)}`) && top(given) > -50 && top(given) < innerHeight) return given;
    const passed = all("article :is(h2, h3, h4)[id]").filter((heading) => top(heading.id) < 120);
    return passed.length ? passed[passed.length - 1].id : "";
  }
  all("a[data-language]").forEach((link) => {
    link.addEventListener("click", () => {
      const id = headingNow();
      link.search = location.search;
      link.hash = id ? "#" + id : "";
      try { localStorage.setItem(remembered, link.dataset.language); } catch (error) { /* not allowed */ }
    });
  });

  // A tab that the address names is the open one.
  const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (named && named.name && named.name.startsWith("__tabbed_")) named.checked = true;

  // A link to each section, to be copied.
  all("article :is(h2, h3, h4)[id]").forEach((heading) => {
    if (heading.closest(".ind-landing, .ind-letter, .ind-card")) return;
    // What is named by its heading would be named by the link as well.
    if (document.querySelector(`[aria-labelledby~="${CSS.escape(heading.id)}"]`)) return;
    const link = document.createElement("a");
    link.className = "headerlink";
    const lasting = heading.querySelector(".lasting");
    link.href = "#" + (lasting || heading).id;
    link.textContent = "#";
    link.setAttribute("aria-label", words["heading-link"]);
    heading.append(link);
  });

  // A link to each paragraph, named by its first words.
  all("article p.citable[id]").forEach((paragraph) => {
    const link = document.createElement("a");
    link.className = "ind-paragraph-link";
    link.href = "#" + paragraph.id;
    link.textContent = "¶";
    const opening = paragraph.textContent.trim().split(/\s+/).slice(0, 5).join(" ");
    link.setAttribute("aria-label", words["paragraph-link"].replace("{words}", opening));
    paragraph.append(" ", link);
  });

  // The definition of a glossary term, on pointing and on focus; Escape puts it away.
  let shown = null;
  function hide() {
    if (!shown) return;
    shown.tip.remove();
    shown.link.removeAttribute("aria-describedby");
    shown = null;
  }
  function show(link) {
    hide();
    const tip = document.createElement("div");
    tip.className = "ind-tooltip";
    tip.id = "ind-tooltip";
    tip.setAttribute("role", "tooltip");
    tip.textContent = link.dataset.definition;
    document.body.append(tip);
    const place = link.getBoundingClientRect();
    const left = Math.max(16, Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 16));
    const below = place.bottom + tip.offsetHeight + 8 < innerHeight;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (below ? place.bottom + 4 : place.top - tip.offsetHeight - 4) + scrollY + "px";
    link.setAttribute("aria-describedby", tip.id);
    tip.addEventListener("mouseleave", hide);
    shown = { link, tip };
  }
  all("a.term[data-definition]").forEach((link) => {
    link.addEventListener("mouseenter", () => show(link));
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
    link.addEventListener("mouseleave", (event) => {
      if (!shown || !shown.tip.contains(event.relatedTarget)) setTimeout(() => {
        if (shown && shown.link === link && !shown.tip.matches(":hover") && document.activeElement !== link) hide();
      }, 200);
    });
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  // The citation, to be copied.
  all("[data-citation]").forEach((citation) => {
    if (!navigator.clipboard) return;
    const text = (citation.querySelector("pre") || citation).textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ind-copy";
    button.lang = document.documentElement.lang;
    button.textContent = citation.dataset.copy;
    button.addEventListener("click", () => navigator.clipboard.writeText(text).then(() => {
      button.textContent = citation.dataset.copied;
    }));
    citation.append(button);
  });

  // A sheet says when it was printed.
  addEventListener("beforeprint", () => all("[data-printed]").forEach((line) => {
    const date = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    line.textContent = line.dataset.printed.replace("{date}", date);
  }));

  // The catalogue: filters narrow the list; what is chosen stands in the address.
  const list = document.querySelector("[data-catalogue]");
  const form = document.querySelector("[data-catalogue-filters]");
  if (list && form) {
    const count = document.querySelector("[data-catalogue-count]");
    const none = document.querySelector("[data-catalogue-none]");
    const plural = new Intl.PluralRules(document.documentElement.lang);
    const chosen = () => Array.from(new FormData(form)).filter(([, value]) => value);
    const narrow = () => {
      const wanted = chosen();
      const items = Array.from(list.children);
      items.forEach((item) => {
        item.hidden = !wanted.every(([name, value]) => item.dataset[name].split(" ").includes(value));
      });
      const found = items.filter((item) => !item.hidden).length;
      const forms = { one: count.dataset.one, few: count.dataset.few };
      count.textContent = (forms[plural.select(found)] || count.dataset.many).replace("{count}", found);
      none.hidden = found > 0;
      const query = new URLSearchParams(wanted).toString();
      history.replaceState(null, "", query ? "?" + query : location.pathname);
    };
    const given = new URLSearchParams(location.search);
    all("select", form).forEach((select) => {
      const value = given.get(select.name);
      if (value && Array.from(select.options).some((option) => option.value === value)) select.value = value;
    });
    form.hidden = false;
    form.addEventListener("change", narrow);
    form.addEventListener("reset", () => setTimeout(narrow));
    form.addEventListener("submit", (event) => event.preventDefault());
    narrow();
  }
})();
