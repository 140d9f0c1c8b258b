// Buttons in the footer for the reader's own text size and colours, remembered by the browser
(() => {
  const root = document.documentElement.dataset;
  const place = document.querySelector(".appearance");
  const choose = (key, value) => {
    root[key] = value;
    try {
      localStorage.setItem(key, value);
    } catch {}
  };
  const button = (key, value, name, label) => {
    const made = document.createElement("button");
    made.textContent = name;
    made.title = label;
    made.onclick = () => choose(key, value);
    place.append(made);
  };
  try {
    for (const key of ["size", "theme"]) if (localStorage[key]) root[key] = localStorage[key];
  } catch {}
  button("size", "small", "A−", "Chữ nhỏ");
  button("size", "", "A", "Chữ vừa");
  button("size", "large", "A+", "Chữ lớn");
  button("theme", "light", "Sáng", "Nền sáng");
  button("theme", "dark", "Tối", "Nền tối");
})();
