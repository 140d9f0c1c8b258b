// Heads of the official table that sort its targets, each with its units; headings of groups leave while another order than TT holds
(() => {
  const tones = ["failed", "late", "attention", "missing", "running", "neutral", "achieved", "exceeded"];
  // What a target has in the column of completion (percent, NaN where there is none) or of status (worst first)
  const value = (body, place) => {
    const { className, textContent } = body.rows[0].cells[place].firstElementChild;
    if (place > 5) return tones.findIndex((tone) => className.endsWith(tone));
    return /^chưa đủ/.test(textContent) ? 99.9999 : parseFloat(textContent.replace("−", "-").replace(/\./g, "").replace(",", "."));
  };

  for (const table of document.querySelectorAll(".target-table table")) {
    const official = [...table.tBodies];
    const targets = official.filter((body) => body.className);
    const heads = [0, 5, 6].map((place) => table.tHead.rows[0].cells[place]);
    const sort = (chosen, way) => {
      const place = chosen.cellIndex;
      for (const head of heads) head.setAttribute("aria-sort", head != chosen ? "none" : way > 0 ? "ascending" : "descending");
      for (const body of official) body.hidden = place && !body.className;
      const compare = (a, b) => {
        const [one, other] = [value(a, place), value(b, place)];
        return isNaN(one) - isNaN(other) || (one - other) * way || 0;
      };
      table.append(...(place ? [...targets].sort(compare) : official));
    };
    if (targets.length > 2)
      for (const head of heads) {
        const button = document.createElement("button");
        button.append(...head.childNodes);
        button.title = head.cellIndex ? "Sắp theo cột này" : "Trở lại thứ tự của giao ước";
        button.onclick = () => sort(head, head.cellIndex && head.getAttribute("aria-sort") == "ascending" ? -1 : 1);
        head.append(button);
        head.setAttribute("aria-sort", head.cellIndex ? "none" : "ascending");
      }
  }
})();
