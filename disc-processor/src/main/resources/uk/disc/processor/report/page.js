"use strict";
(function () {
  const form = document.getElementById("filters");
  if (!form) { return; }
  const rows = Array.from(document.querySelectorAll("#transfer-table tbody"));
  const search = document.getElementById("search");
  const selects = Array.from(form.querySelectorAll("select"));
  const texts = rows.map(function (row) { return row.textContent.toLowerCase(); });
  const prefix = "#filter:";

  function show() {
    const words = search.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach(function (row, at) {
      const fits = texts[at].includes(words) && selects.every(function (select) {
        return !select.value || (row.dataset[select.name] || "").split(" | ").includes(select.value);
      });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.getElementById("shown").textContent = "Showing " + shown + " of " + rows.length;
  }

  function remember() {
    const state = new URLSearchParams();
    if (search.value) { state.set("search", search.value); }
    selects.forEach(function (select) { if (select.value) { state.set(select.name, select.value); } });
    history.replaceState(null, "", state.toString() ? prefix + state : location.pathname + location.search);
  }

  function recall() {
    if (location.hash.startsWith(prefix)) {
      const state = new URLSearchParams(location.hash.slice(prefix.length));
      search.value = state.get("search") || "";
      selects.forEach(function (select) { select.value = state.get(select.name) || ""; });
    }
    show();
  }

  function changed() { show(); remember(); }

  // A cell of "Who gets what" shows the transfers behind it.
  function only(event) {
    const link = event.target.closest("a[data-recipient]");
    if (link) {
      form.reset();
      selects.forEach(function (select) { if (select.name in link.dataset) { select.value = link.dataset[select.name]; } });
      setTimeout(changed);
    }
  }

  // As flows.csv is written: nothing in a cell may start a formula.
  function cell(text) {
    const plain = text.trim().replace(/\s+/g, " ");
    const safe = /^[=+\-@]/.test(plain) ? "'" + plain : plain;
    return /[",]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }

  function download() {
    const head = document.querySelector("#transfer-table thead tr");
    const lines = [head].concat(rows.filter(function (row) { return !row.hidden; }).map(function (row) { return row.rows[0]; }));
    const text = lines.map(function (line) {
      return Array.from(line.cells).map(function (part) { return cell(part.textContent); }).join(",") + "\r\n";
    }).join("");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + text], {type: "text/csv"}));
    link.download = "flows-shown.csv";
    link.click();
  }

  document.getElementById("download").addEventListener("click", download);
  document.getElementById("who-table").addEventListener("click", only);
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(changed); });
  addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
