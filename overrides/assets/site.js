/* Small comforts. Without this file every page can still be read and reached. */
(function () {
  "use strict";
  var typing = /^(INPUT|TEXTAREA|SELECT)$/;
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !typing.test(event.target.tagName)) {
      var field = Array.prototype.find.call(document.querySelectorAll("input[name=q]"), function (one) {
        return one.offsetParent;
      });
      if (field) { event.preventDefault(); field.focus(); }
    }
    if (event.key === "Escape") {
      var drawer = document.querySelector("details.drawer[open]");
      if (drawer) { drawer.open = false; drawer.querySelector("summary").focus(); }
    }
  });

  /* Search page: narrow the A-Z to what was typed, with or without marks. */
  var list = document.querySelector("[data-find]");
  if (!list) return;
  var input = document.getElementById("tim");
  var said = document.getElementById("tim-duoc");
  var fold = function (text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  };
  var rows = Array.prototype.map.call(list.querySelectorAll("li"), function (row) {
    return [row, fold(row.textContent)];
  });
  var narrow = function () {
    var wanted = fold(input.value).split(/\s+/).filter(Boolean);
    var count = 0;
    rows.forEach(function (pair) {
      var fits = wanted.every(function (word) { return pair[1].indexOf(word) >= 0; });
      pair[0].hidden = !fits;
      if (fits) count += 1;
    });
    list.querySelectorAll("[data-part]").forEach(function (part) {
      part.hidden = !part.querySelector("li:not([hidden])");
    });
    list.classList.toggle("narrowed", wanted.length > 0);
    said.textContent = wanted.length ? said.getAttribute(count ? "data-some" : "data-none").replace("#", count) : "";
  };
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", narrow);
  narrow();
})();
