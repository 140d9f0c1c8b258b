// The reader's own text size and colours, remembered by the browser: applied before the first paint, so this script is not deferred.
// Then the buttons for them in the footer, and those for an article's address and printing
(() => {
  const root = document.documentElement.dataset;
  const button = (place, name, label, deed) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.title = label;
    made.onclick = () => deed(made);
    place?.append(made);
    return made;
  };
  const choices = [
    ["size", "small", "A−", "Chữ nhỏ"],
    ["size", "", "A", "Chữ vừa"],
    ["size", "large", "A+", "Chữ lớn"],
    ["theme", "light", "Sáng", "Nền sáng"],
    ["theme", "dark", "Tối", "Nền tối"],
  ];
  for (const key of ["size", "theme"]) {
    try {
      root[key] = localStorage[key] || "";
    } catch {}
  }
  addEventListener("DOMContentLoaded", () => {
    const made = choices.map(([key, value, name, label]) =>
      button(document.querySelector(".appearance"), name, label, () => {
        root[key] = root[key] === value ? "" : value; // pressed again, it lets go: the system decides
        try {
          localStorage[key] = root[key];
        } catch {}
        show();
      }),
    );
    const show = () =>
      made.forEach((one, place) => one.setAttribute("aria-pressed", (root[choices[place][0]] || "") === choices[place][1]));
    show();
    const tools = document.querySelector(".tools");
    if (!tools) return;
    button(tools, "Chép liên kết", "Chép địa chỉ của bài", (copy) => {
      const address = tools.dataset.url;
      // Without https a browser has no clipboard: the reader copies from the box
      if (!navigator.clipboard) return prompt("Địa chỉ của bài:", address);
      navigator.clipboard.writeText(address).then(() => (copy.textContent = "Đã chép"));
    });
    button(tools, "In", "In bài này", () => print());
  });
})();
