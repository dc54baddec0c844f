// What the theme remembers and asks for under these names; in its own pages this is inline.
// This file lies two folders below the language's, which is the scope of what is remembered.
var __md_scope = new URL("../../", document.currentScript.src);
var __md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
var __md_get = (key, store = localStorage, scope = __md_scope) => {
  try { return JSON.parse(store.getItem(scope.pathname + "." + key)); } catch (error) { return null; }
};
var __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try { store.setItem(scope.pathname + "." + key, JSON.stringify(value)); } catch (error) { /* not allowed */ }
};
