// On a page that has moved: goes to the new one and, unlike the browser's own redirect, keeps
// the place that the address names.
location.replace(document.currentScript.dataset.target + location.search + location.hash);
