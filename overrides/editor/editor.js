/* Starts the editors' form. It speaks Vietnamese until an editor chooses another language in it. */
const KEPT = "sveltia-cms.prefs";
try {
  if (!localStorage.getItem(KEPT)) localStorage.setItem(KEPT, JSON.stringify({ locale: "vi" }));
} catch { /* a browser that keeps nothing: the form speaks the browser's language */ }
const { default: form } = await import("./sveltia/npm/index.js");
form.init();
