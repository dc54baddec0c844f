// A figure by itself, as large as the window or larger; Escape or the button leads back.
(function () {
  "use strict";
  const words = JSON.parse(document.getElementById("ind-words").textContent);
  const ENOUGH = 1.25, OTHERWISE = 2; // times its size on the page
  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  const close = element("button", { type: "button", className: "ind-close", autofocus: true });
  close.setAttribute("aria-label", words.close);
  const picture = element("div", { className: "ind-figure__picture", tabIndex: 0, role: "region" });
  const dialog = element("dialog", { className: "ind-figure" });
  dialog.append(close, picture);
  close.addEventListener("click", () => dialog.close());

  function enlarge(shown, name) {
    if (!dialog.isConnected) document.body.append(dialog);
    const copy = shown.cloneNode();
    for (const unwanted of ["id", "loading", "class"]) copy.removeAttribute(unwanted);
    picture.replaceChildren(copy);
    picture.setAttribute("aria-label", name);
    dialog.setAttribute("aria-label", name);
    dialog.showModal();
    const ratio = shown.offsetHeight / shown.offsetWidth;
    const fitting = Math.min(picture.clientWidth, picture.clientHeight / ratio);
    const width = fitting >= shown.offsetWidth * ENOUGH ? fitting : shown.offsetWidth * OTHERWISE;
    copy.style.width = width + "px";
    picture.scrollTo(0, 0);
  }

  document.querySelectorAll("article figure.figure").forEach((figure) => {
    const shown = figure.querySelector("img");
    if (!shown || shown.closest("a")) return; // a link leads on already
    const label = figure.querySelector("figcaption > .label");
    const name = label ? label.textContent.trim().replace(/\.$/, "") : shown.alt;
    const button = element("button", { type: "button", className: "ind-enlarge" });
    button.setAttribute("aria-label", words.enlarge.replace("{figure}", name));
    const open = () => { button.focus(); enlarge(shown, name); };
    button.addEventListener("click", open);
    shown.addEventListener("click", open); // the picture is the larger target; focus returns to the button
    shown.after(button);
  });
})();
