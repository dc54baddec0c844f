// Runs before anything is shown: what a reader chose last time holds from the first moment.
(function () {
  "use strict";
  const KEY = "indrumar.display", SIZES = [90, 100, 115, 130, 150, 175];
  const GROUNDS = ["light", "dark"];
  const root = document.documentElement;
  let store;
  try {
    store = window.localStorage;
    store.getItem(KEY);
  } catch (error) {
    // Storage is blocked: choices last as long as the page. The theme asks without care, so that
    // it, too, is given something to ask.
    const kept = new Map();
    store = {
      getItem: (key) => (kept.has(key) ? kept.get(key) : null),
      setItem: (key, value) => { kept.set(key, String(value)); },
      removeItem: (key) => { kept.delete(key); },
    };
    Object.defineProperty(window, "localStorage", { value: store, configurable: true });
  }

  let chosen = {};
  try { chosen = Object(JSON.parse(store.getItem(KEY))); } catch (error) { /* not ours */ }

  const sheet = document.getElementById("ind-contrast");
  function show() {
    if (SIZES.includes(chosen.size) && chosen.size !== 100) root.dataset.textSize = chosen.size;
    else delete root.dataset.textSize;
    if (chosen.easy === true) root.dataset.reading = "easy";
    else delete root.dataset.reading;
    if (chosen.paragraphs === true) root.dataset.paragraphs = "linked";
    else delete root.dataset.paragraphs;
    // Without a choice of the reader's the system's holds, which the link says itself.
    if (typeof chosen.contrast === "boolean") sheet.media = chosen.contrast ? "all" : "not all";
    showGround();
  }

  // The same of the ground. Its colours are those of the choices in the panel, which the body holds;
  // `ground.js` calls this once they are there, before any of the page is shown.
  const night = matchMedia("(prefers-color-scheme: dark)");
  function showGround() {
    const ground = GROUNDS.includes(chosen.ground) ? chosen.ground : "";
    const shown = document.querySelector(`[data-ground=${ground || (night.matches ? "dark" : "light")}]`);
    if (!shown) return;
    for (const key of ["Scheme", "Primary", "Accent"]) {
      document.body.dataset["mdColor" + key] = shown.dataset["mdColor" + key];
    }
    for (const bar of document.querySelectorAll("meta[data-bar]")) {
      const usual = `(prefers-color-scheme: ${bar.dataset.bar})`;
      bar.media = ground ? (ground === bar.dataset.bar ? "all" : "not all") : usual;
    }
  }
  night.addEventListener("change", showGround);

  window.indrumarDisplay = {
    sizes: SIZES,
    get size() { return Number(root.dataset.textSize || 100); },
    get easy() { return root.dataset.reading === "easy"; },
    get paragraphs() { return root.dataset.paragraphs === "linked"; },
    get contrast() { return matchMedia(sheet.media).matches; },
    get ground() { return GROUNDS.includes(chosen.ground) ? chosen.ground : ""; },
    showGround,
    choose(change) {
      chosen = { ...chosen, ...change };
      show();
      try { store.setItem(KEY, JSON.stringify(chosen)); } catch (error) { /* no room */ }
    },
  };
  root.dataset.script = "";
  show();
})();
