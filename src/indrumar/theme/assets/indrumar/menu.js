// The menu of a phone: a button opens it, and while it is open nothing else can be reached.
(function () {
  "use strict";
  const toggle = document.getElementById("__drawer");
  const label = document.querySelector("label[data-opens=__drawer]");
  const drawer = document.getElementById("ind-drawer");
  if (!toggle || !label || !drawer) return;
  const narrow = matchMedia("(max-width: 76.234375em)"); // as in frame.css
  const side = drawer.closest(".md-sidebar");

  // A label is no button: a keyboard does not reach it, and nothing says whether the menu is open.
  function button(className, name, ...content) {
    const made = Object.assign(document.createElement("button"), { type: "button", className });
    made.setAttribute("aria-label", name);
    made.append(...content);
    made.addEventListener("click", () => toggle.click());
    return made;
  }
  const opens = button(label.className, label.title, ...label.childNodes);
  opens.dataset.opens = "__drawer";
  label.replaceWith(opens);
  const closes = button("ind-close", drawer.dataset.close);
  drawer.prepend(closes);

  // What lies beside the way from the body to the menu.
  function others() {
    const found = [];
    for (let part = side; part !== document.body; part = part.parentElement) {
      found.push(...Array.from(part.parentElement.children).filter((one) => one !== part && !one.matches("script, .md-overlay, .md-toggle")));
    }
    return found;
  }

  function tell() {
    const open = toggle.checked && narrow.matches;
    opens.setAttribute("aria-expanded", String(open));
    others().forEach((one) => { one.inert = open; });
    for (const [name, value] of [["role", "dialog"], ["aria-modal", "true"], ["aria-label", label.title]]) {
      if (open) drawer.setAttribute(name, value);
      else drawer.removeAttribute(name);
    }
  }
  toggle.addEventListener("change", () => {
    tell();
    (toggle.checked ? closes : opens).focus();
  });
  narrow.addEventListener("change", () => {
    if (toggle.checked && !narrow.matches) toggle.click();
    tell();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) toggle.click();
  });
  // A browser may bring the switch back as it was left.
  addEventListener("pageshow", () => { if (toggle.checked) toggle.click(); });
  tell();
})();
