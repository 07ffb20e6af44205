/* Shows what search.js finds: a list under the field while typing (combobox with a list, WAI-ARIA Authoring Practices
   1.2), and the results of the search page. Loaded with search.js, the engine, when somebody goes to a search field.
   Texts are put in as texts. Settings: {engine: search.js, head: address of the index}. */

const LISTED = 6;
const PAGE = 10;
/** Typing is waited out where an index is so large that each letter would load parts of it. */
const LARGE = 4000;
const WAIT = 150;

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
};
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const pieces = (found) => found.map(([text, asked]) => (asked ? element("mark", {}, text) : text));

/** Text of one result: title, kind and unit, place in the source, and where the words stand. */
function inside(hit, used, index, say, snippet) {
  const title = element("span", { class: "found-title" }, ...pieces(snippet(hit.title, used, index.lang, 300)));
  const about = [say.kinds[hit.kind], hit.unitName, hit.at].filter(Boolean).join(" · ");
  const text = hit.text ? [element("span", { class: "found-text" }, ...pieces(snippet(hit.text, used, index.lang)))] : [];
  const foreign = hit.lang === document.documentElement.lang ? {} : { lang: hit.lang };
  return [title, element("span", { class: "found-about" }, about), text, foreign];
}

class Searching {
  constructor(field, index) {
    this.field = field;
    this.index = index;
    this.turn = 0;
  }

  /** Let what is still being looked for come to nothing: whoever closed the list does not want it back. */
  drop() {
    this.turn += 1;
  }

  /** Run show(result) for the newest text only; earlier ones that come late are dropped. */
  async run(options, show, failed) {
    const turn = (this.turn += 1);
    if (this.index.count > LARGE) await new Promise((done) => { setTimeout(done, WAIT); });
    if (turn !== this.turn) return;
    try {
      const result = await this.index.find(this.field.value, options);
      if (turn === this.turn) show(result);
    } catch (error) {
      if (turn === this.turn) failed(error);
    }
  }
}

/** Give a form a list that follows what is typed. */
export function attach(form, settings) {
  const field = form.querySelector("input[name=q]");
  if (field.hasAttribute("aria-expanded")) return;
  const index = new settings.engine.Index(settings.head, document.documentElement.lang);
  const searching = new Searching(field, index);
  const list = element("ul", { role: "listbox", id: `${field.id}-found` });
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  const said = element("p", { class: "hush", role: "status" });
  const panel = element("div", { class: "found" }, list);
  panel.hidden = true;
  form.append(panel, said);
  Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })
    .forEach(([key, value]) => field.setAttribute(key, value));
  let active = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const open = (yes) => {
    panel.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes));
    if (!yes) choose(-1);
  };
  const busy = (yes) => list.setAttribute("aria-busy", String(yes));
  const close = () => {
    searching.drop();
    busy(false);
    open(false);
  };
  const choose = (number) => {
    options().forEach((one, at) => one.setAttribute("aria-selected", String(at === number)));
    active = number;
    const chosen = options()[number];
    if (chosen) {
      field.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const row = (at, kind, attributes, ...children) => element("li", { role: "none", "data-result": kind },
    element("a", { role: "option", id: `${list.id}-${at}`, "aria-selected": "false", tabindex: "-1", ...attributes }, ...children));
  const show = (result) => {
    const say = index.say;
    const rows = result.hits.slice(0, LISTED).map((hit, at) => {
      const [title, about, text, foreign] = inside(hit, result.used, index, say, settings.engine.snippet);
      return row(at, hit.kind, { href: hit.url, ...foreign }, title, about, ...text);
    });
    if (result.total > rows.length) {
      const all = row(rows.length, "all", { href: `${form.action}?q=${encodeURIComponent(field.value)}` }, fill(say.all, { count: result.total }));
      all.removeAttribute("data-result");
      rows.push(all);
    }
    list.replaceChildren(...rows);
    busy(false);
    open(rows.length > 0);
    choose(-1);
    said.textContent = result.used.length ? fill(rows.length ? say.some : say.none, { count: result.total }) : "";
  };
  const update = () => {
    busy(true);
    searching.run({ limit: LISTED + 2 }, show, close);
  };

  field.addEventListener("input", update);
  field.addEventListener("focus", () => { if (field.value && panel.hidden) update(); });
  form.addEventListener("focusout", (event) => { if (event.relatedTarget !== field && !panel.contains(event.relatedTarget)) close(); });
  panel.addEventListener("mousedown", (event) => event.preventDefault()); /* the field keeps the focus */
  field.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "Escape" && (!panel.hidden || list.getAttribute("aria-busy") === "true")) {
      event.preventDefault(); /* the first closes the list, the next empties the field */
      event.stopPropagation();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      if (panel.hidden) open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(active === -1 && step === -1 ? count - 1 : active + step >= count ? -1 : active + step);
    } else if (event.key === "Enter" && active >= 0 && !panel.hidden) {
      event.preventDefault();
      options()[active].click();
    }
  });
  /* Words may have been typed before this file came; but whoever went on meanwhile wants no list. */
  index.open().then(() => { if (field.value && !searching.turn && document.activeElement === field) update(); }, () => {});
}

/** Run the search page: results follow the field, the filters and the address. */
export function page(root, settings) {
  const form = root.querySelector("form");
  const field = form.querySelector("input[name=q]");
  const [kinds, units, langs] = root.querySelectorAll("[data-filters] select");
  const filters = root.querySelector("[data-filters]"), results = root.querySelector("[data-results]");
  const list = results.querySelector("ol"), said = results.querySelector("[role=status]"), more = results.querySelector("button");
  const rest = document.querySelector("[data-list]");
  const own = document.documentElement.lang;
  const home = new settings.engine.Index(settings.head, own);
  let searching = new Searching(field, home), limit = PAGE;

  const asked = new URLSearchParams(location.search);
  field.value = asked.get("q") || "";
  if ([...langs.options].some((one) => one.value === asked.get("lang"))) langs.value = asked.get("lang");
  const wishes = { kind: asked.get("kind") || "", unit: asked.get("unit") || "" };

  const wanted = (kind, unit) => {
    const group = home.say.groups.find(([name]) => name === wishes.kind);
    return (!group || group[2].includes(kind)) && (!wishes.unit || unit === wishes.unit);
  };
  const choices = (select, rows, chosen) => {
    select.replaceChildren(select.options[0], ...rows.map(([value, text]) => new Option(text, value)));
    select.value = rows.some(([value]) => value === chosen) ? chosen : "";
  };
  const show = (result) => {
    const { say } = home, { index } = searching;
    list.replaceChildren(...result.hits.map((hit) => {
      const [title, about, text, foreign] = inside(hit, result.used, index, say, settings.engine.snippet);
      return element("li", { "data-result": hit.kind, ...foreign }, element("a", { href: hit.url }, title), about, ...text);
    }));
    const count = (group) => group.reduce((sum, kind) => sum + (result.kinds[kind] || 0), 0);
    choices(kinds, say.groups.filter(([name, , group]) => count(group) || name === wishes.kind).map(([name, text, group]) => [name, `${text} (${count(group)})`]), wishes.kind);
    const names = new Map(index.units || []);
    const known = Object.keys(result.units).filter(Boolean);
    if (wishes.unit && !known.includes(wishes.unit)) known.push(wishes.unit);
    choices(units, known.map((unit) => [unit, `${names.get(unit) || unit} (${result.units[unit] || 0})`]).sort((a, b) => a[1].localeCompare(b[1], own)), wishes.unit);
    const empty = !result.used.length;
    results.hidden = empty;
    filters.hidden = empty;
    if (!empty && !filters.dataset.shown) {
      filters.dataset.shown = "yes";
      filters.open = Boolean(wishes.kind || wishes.unit) || matchMedia("(min-width: 48rem)").matches;
    }
    if (rest) rest.hidden = result.total > 0;
    said.textContent = empty ? "" : fill(result.total ? say.some : say.none, { count: result.total });
    more.hidden = result.total <= result.hits.length || result.hits.length < limit;
  };
  const failed = () => {
    results.hidden = false;
    list.replaceChildren();
    said.textContent = results.dataset.failed;
  };
  const update = (keep) => {
    if (!keep) limit = PAGE;
    const address = new URLSearchParams();
    if (field.value) address.set("q", field.value);
    if (wishes.kind) address.set("kind", wishes.kind);
    if (wishes.unit) address.set("unit", wishes.unit);
    if (langs.value !== own) address.set("lang", langs.value);
    history.replaceState(null, "", `${location.pathname}${address.size ? `?${address}` : ""}`);
    if (searching.index.lang !== langs.value) {
      const head = settings.head.replace(/[^/]+\.json$/, `${langs.value}.json`);
      searching = new Searching(field, langs.value === own ? home : new settings.engine.Index(head, langs.value));
    }
    home.open().then(() => searching.run({ wanted, limit }, show, failed), failed);
  };
  field.addEventListener("focus", () => home.open().catch(() => {}), { once: true });
  field.addEventListener("input", () => update());
  form.addEventListener("submit", (event) => { event.preventDefault(); update(); });
  kinds.addEventListener("change", () => { wishes.kind = kinds.value; update(); });
  units.addEventListener("change", () => { wishes.unit = units.value; update(); });
  langs.addEventListener("change", () => update());
  more.addEventListener("click", () => { limit += PAGE; update(true); });
  if (field.value) update();
}
