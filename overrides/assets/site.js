/* Small comforts. Without this file every page can still be read and reached. */
(() => {
  "use strict";
  const all = (selector, root) => [...(root || document).querySelectorAll(selector)];

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
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

  /* Search page: narrow the A-Z to what was typed, with or without marks. */
  const list = document.querySelector("[data-find]");
  if (!list) return;
  const input = document.getElementById("tim");
  const said = document.getElementById("tim-duoc");
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const rows = all("li", list).map((row) => [row, fold(row.textContent)]);
  const narrow = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach(([row, text]) => {
      row.hidden = !words.every((word) => text.includes(word));
      count += !row.hidden;
    });
    all("[data-part]", list).forEach((part) => { part.hidden = !part.querySelector("li:not([hidden])"); });
    list.classList.toggle("narrowed", words.length > 0);
    said.textContent = words.length ? said.dataset[count ? "some" : "none"].replace("#", count) : "";
  };
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", narrow);
  narrow();
})();
