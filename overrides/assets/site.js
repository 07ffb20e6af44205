/* Small comforts. Without this file every page can still be read and reached. */
(() => {
  "use strict";
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];

  /* WCAG 2.1.4: a shortcut of one letter can be switched off, on the accessibility page. */
  const OFF = "cchc-no-shortcut";
  const shortcut = () => { try { return !localStorage.getItem(OFF); } catch { return true; } };
  all("[data-shortcut]").forEach((place) => {
    const button = place.querySelector("button");
    const show = () => button.setAttribute("aria-pressed", String(!shortcut()));
    button.addEventListener("click", () => {
      if (shortcut()) localStorage.setItem(OFF, "1"); else localStorage.removeItem(OFF);
      show();
    });
    place.hidden = false;
    show();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && shortcut() && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      const field = all("input[name=q]").find((one) => one.offsetParent);
      if (field) { event.preventDefault(); field.focus(); }
    }
    if (event.key === "Escape") {
      all(".drawer[open], .contents [open]").forEach((one) => {
        one.open = false;
        one.querySelector("summary").focus();
      });
    }
  });
  all(".contents a").forEach((link) => {
    link.addEventListener("click", () => { link.closest("details").open = false; });
  });

  narrowTasks();

  /* Long plans: show the tasks of one field, agency and time. The lists are the page's own links. */
  function narrowTasks() {
    const form = document.querySelector("[data-narrow]");
    if (!form) return;
    const path = (link) => link.getAttribute("href").split("#")[0];
    const [fields, agencies, times] = all("select", form);
    const add = (select, text, value) => select.append(new Option(text, value));
    const fill = () => {
      all(".jump a[href^='#field-']").forEach((link) => add(fields, link.textContent, link.hash.slice(1)));
      all("#carriers tbody a").forEach((link) => add(agencies, link.textContent, path(link)));
      all("#times tbody tr").forEach((row) => {
        const found = all("a[href^='#task-']", row).map((link) => link.hash.slice(1));
        if (found.length) add(times, row.querySelector("th").textContent, found.join(" "));
      });
    };
    const said = form.querySelector("[role=status]");
    const show = () => {
      let count = 0;
      all("table.tasks").forEach((table) => {
        const heading = table.previousElementSibling;
        const here = !fields.value || heading.id === fields.value;
        all("tbody", table).forEach((part) => {
          const rows = all("tr[id]", part);
          rows.forEach((row) => {
            row.hidden = !(here && (!times.value || times.value.split(" ").includes(row.id))
              && (!agencies.value || all("td:nth-child(2) a", row).some((link) => path(link) === agencies.value)));
            count += !row.hidden;
          });
          part.hidden = !rows.some((row) => !row.hidden) && Boolean(rows.length || fields.value || agencies.value || times.value);
        });
        table.hidden = !all("tbody", table).some((part) => !part.hidden);
        if (heading.id.startsWith("field-")) heading.hidden = table.hidden;
      });
      const chosen = fields.value || agencies.value || times.value;
      said.textContent = chosen ? said.dataset[count ? "some" : "none"].replace("#", count) : "";
    };
    form.addEventListener("change", show);
    form.hidden = false;
    /* Filled when somebody comes near: a cheap phone has enough to do with the page itself. */
    const near = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      near.disconnect();
      fill();
      if (fields.value || agencies.value || times.value) show();
    }, { rootMargin: "100%" });
    near.observe(form);
  }

  /* Search: loaded when somebody goes to a field, or at once where the address asks for something. */
  const { find, search, head } = document.currentScript.dataset;
  const searchPage = document.querySelector("[data-search-page]");
  let loaded;
  const load = () => (loaded ||= Promise.all([import(find), import(search)]));
  const settle = (engine) => ({ engine, head });
  if (searchPage) load().then(([ui, engine]) => ui.page(searchPage, settle(engine)));
  all("form.find").forEach((form) => {
    if (searchPage && searchPage.contains(form)) return;
    form.addEventListener("focusin", () => load().then(([ui, engine]) => ui.attach(form, settle(engine))), { once: true });
  });
})();
