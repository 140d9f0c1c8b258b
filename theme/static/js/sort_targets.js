// Heads of the official table that sort its targets, each with its units; headings of groups leave while another order than TT holds
(() => {
  const tones = ["failed", "late", "attention", "missing", "running", "neutral", "achieved", "exceeded"];
  const number = (cell) => {
    const text = cell.firstElementChild.textContent;
    return /^chưa đủ/.test(text) ? 99.9999 : parseFloat(text.replace("−", "-").replace(/\./g, "").replace(",", "."));
  };
  const tone = (cell) => tones.indexOf(cell.firstElementChild.className.match(/tone-(\w+)/)[1]);
  const keys = { 5: number, 6: tone };

  for (const table of document.querySelectorAll(".target-table table")) {
    const official = [...table.tBodies];
    const targets = official.filter((body) => body.className === "target-table-target");
    if (targets.length < 3) continue;
    const heads = table.tHead.rows[0].cells;
    const sort = (place, way) => {
      const value = (body) => keys[place](body.rows[0].cells[place]);
      const compare = (a, b) => {
        const [one, other] = [value(a), value(b)];
        return isNaN(one) - isNaN(other) || (one - other) * way || 0;
      };
      for (const body of official) body.hidden = place && !targets.includes(body);
      table.append(...(place ? [...targets].sort(compare) : official));
      for (const head of table.querySelectorAll("[aria-sort]")) head.setAttribute("aria-sort", "none");
      heads[place].setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
    };
    for (const place of [0, 5, 6]) {
      const button = document.createElement("button");
      button.append(...heads[place].childNodes);
      button.title = place ? "Sắp theo cột này" : "Trở lại thứ tự của giao ước";
      button.onclick = () => sort(place, place && heads[place].getAttribute("aria-sort") === "ascending" ? -1 : 1);
      heads[place].append(button);
      heads[place].setAttribute("aria-sort", place ? "none" : "ascending");
    }
  }
})();
