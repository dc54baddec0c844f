// What is wide: it takes the room beside the text, and scrolls sideways if that is not enough.
(function () {
  "use strict";
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const words = JSON.parse(document.getElementById("ind-words").textContent);
  const BOXES = ".md-typeset div.table, .md-typeset__scrollwrap, .md-typeset pre > code";
  const FREE = ".ind-text > :is(div.table, figure.figure), .md-content__inner > .md-typeset__scrollwrap";

  const overflows = (box) => box.scrollWidth > box.clientWidth + 1;
  const image = (box) => box.querySelector(":scope > img, :scope > p > img, :scope > a > img");
  const squeezed = (box) => {
    const shown = image(box);
    return shown ? shown.offsetWidth < Number(shown.getAttribute("width")) - 1 : overflows(box);
  };

  // What needs more room than the text has takes that of the outline, which gives way beside it.
  const outline = document.querySelector(".md-sidebar--secondary:not([hidden])");
  let watching = null;
  const beside = matchMedia("(min-width: 60em)"); // as in wide.css
  function spread() {
    const free = outline && beside.matches ? all(FREE) : [];
    free.forEach((box) => box.classList.remove("ind-wide"));
    const wide = free.filter(squeezed);
    wide.forEach((box) => box.classList.add("ind-wide"));
    if (watching) watching.disconnect();
    if (!wide.length) return;
    const covering = new Set();
    const inner = outline.querySelector(".md-sidebar__inner").getBoundingClientRect();
    const below = Math.max(0, innerHeight - inner.height - 80); // the header, and what is around
    watching = new IntersectionObserver((entries) => {
      entries.forEach((one) => (one.isIntersecting ? covering.add(one.target) : covering.delete(one.target)));
      outline.classList.toggle("ind-covered", covering.size > 0);
    }, { rootMargin: `0px 0px -${below}px 0px` });
    wide.forEach((box) => watching.observe(box));
  }

  // The cells of the first column, which stay in sight if they leave the others room.
  function firstColumn(box) {
    const found = [];
    let covered = 0; // rows into which a cell from above reaches
    for (const row of all("tr", box)) {
      const cell = row.cells[0];
      if (covered > 0) covered -= 1;
      else if (cell) {
        covered = cell.rowSpan - 1;
        if (cell.colSpan === 1) found.push([cell, cell.offsetWidth < box.clientWidth / 2]);
      }
    }
    return found;
  }

  // What scrolls can be scrolled from the keyboard, says so, and has a name like no other's.
  const scrolling = new Map();
  function nameOf(box) {
    const caption = box.querySelector("caption");
    const name = caption ? caption.textContent.trim() : words[box.matches("code") ? "code-scrolls" : "table-scrolls"];
    const namesakes = Array.from(scrolling.values()).filter((other) => other === name || other.startsWith(name + " "));
    return namesakes.length ? name + " " + (namesakes.length + 1) : name;
  }
  const hints = new Map();
  function hint(box, wanted) {
    if (wanted && !hints.has(box)) {
      const line = Object.assign(document.createElement("p"), { className: "ind-scroll-hint", textContent: words["scroll-hint"] });
      line.setAttribute("aria-hidden", "true"); // the name of the region says it
      hints.set(box, line);
      box.before(line);
    }
    if (hints.has(box)) hints.get(box).hidden = !wanted;
  }
  function markScrolling() {
    // Everything is measured before anything changes, or each change would be laid out by itself.
    const measured = all(BOXES).map((box) => {
      const scrolls = overflows(box);
      return [box, scrolls, box.offsetHeight > innerHeight / 2, scrolls ? firstColumn(box) : []];
    });
    for (const [box, scrolls, high, column] of measured) {
      const table = !box.matches("code");
      hint(box, scrolls && table);
      if (table) box.classList.toggle("ind-scrolls", scrolls);
      // A head that stays in sight is of use where a table is higher than what one sees at once.
      if (table) box.classList.toggle("ind-fits", !scrolls && high);
      column.forEach(([cell, stays]) => cell.classList.toggle("ind-stays", stays));
      if (scrolls && !scrolling.has(box)) scrolling.set(box, nameOf(box));
      const said = { tabindex: "0", role: "region", "aria-label": scrolling.get(box) };
      for (const [name, value] of Object.entries(said)) {
        if (scrolls) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  }
  function measure() {
    spread();
    markScrolling();
  }
  // What is beside the outline moves before it is first seen; the rest waits for a frame in which
  // everything is measured already, as after the fonts have come.
  if (beside.matches) measure();
  let later = 0;
  const resized = new ResizeObserver(() => {
    cancelAnimationFrame(later);
    later = requestAnimationFrame(measure);
  });
  all(BOXES).forEach((box) => [box, box.querySelector("table") || box].forEach((one) => resized.observe(one)));
  addEventListener("load", () => all(".md-typeset__scrollwrap").forEach((box) => resized.observe(box)));
  addEventListener("resize", () => { if (outline) measure(); });
})();
