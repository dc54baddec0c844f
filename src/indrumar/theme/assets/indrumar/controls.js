// The panel in which readers set text size, contrast, easy reading and the ground of the page.
(function () {
  "use strict";
  const panel = document.querySelector("[data-display]");
  if (!panel) return;
  const display = window.indrumarDisplay;
  const summary = panel.querySelector("summary");
  const said = panel.querySelector("output");
  const steps = Array.from(panel.querySelectorAll("[data-size]"));
  const switches = Array.from(panel.querySelectorAll("[data-switch]"));
  const grounds = Array.from(panel.querySelectorAll("[name=ind-ground]"));

  function next(step) {
    if (step === 0) return 100;
    const { sizes, size } = display;
    return sizes[sizes.indexOf(size) + step];
  }

  function tell() {
    said.textContent = said.dataset.text.replace("{percent}", display.size);
    steps.forEach((button) => {
      const step = Number(button.dataset.size);
      // Stays focusable at the end of the row, or the focus would be lost there.
      if (step) button.setAttribute("aria-disabled", String(next(step) === undefined));
      else button.setAttribute("aria-pressed", String(display.size === 100));
    });
    switches.forEach((button) => button.setAttribute("aria-pressed", String(display[button.dataset.switch])));
    grounds.forEach((input) => { input.checked = input.value === display.ground; });
  }

  steps.forEach((button) => button.addEventListener("click", () => {
    const size = next(Number(button.dataset.size));
    if (size) display.choose({ size });
    tell();
    dispatchEvent(new Event("resize")); // what scrolls sideways may be another now
  }));
  switches.forEach((button) => button.addEventListener("click", () => {
    display.choose({ [button.dataset.switch]: !display[button.dataset.switch] });
    tell();
  }));
  grounds.forEach((input) => input.addEventListener("change", () => display.choose({ ground: input.value })));
  panel.addEventListener("toggle", tell);
  matchMedia("(prefers-contrast: more)").addEventListener("change", tell);

  const close = () => { panel.open = false; };
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    close();
    summary.focus();
  });
  // An open panel would lie over what is focused next.
  panel.addEventListener("focusout", (event) => { if (event.relatedTarget && !panel.contains(event.relatedTarget)) close(); });
  document.addEventListener("click", (event) => { if (!panel.contains(event.target)) close(); });
  tell();
})();
