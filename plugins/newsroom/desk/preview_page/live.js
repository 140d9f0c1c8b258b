// The preview's own script: it loads the page anew when a build stands, and shows what is wrong. It is in no published page.
(() => {
  const own = new URL(document.currentScript.src);
  const shown = Number(own.search.slice(1));
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("live.css", own).href });
  document.head.append(sheet);
  const panel = Object.assign(document.createElement("aside"), { id: "newsroom-live", hidden: true });
  panel.setAttribute("role", "status");
  panel.setAttribute("aria-label", "Xem trước");
  const line = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text });

  const show = (state) => {
    const wrong = state.problems.filter((problem) => problem.severity === "error").length;
    const parts = [];
    if (state.building) parts.push(line("p", "live-head", "Đang dựng lại…"));
    else if (state.log) parts.push(line("p", "live-head", "Lỗi của chương trình; trang đang hiện là bản trước."), line("pre", "", state.log));
    else if (wrong) parts.push(line("p", "live-head", `${wrong} lỗi; trang đang hiện là bản trước. Sửa rồi lưu lại.`));
    else if (state.problems.length) parts.push(line("p", "live-head", `${state.problems.length} lưu ý`));
    if (!state.building)
      for (const problem of state.problems) {
        const item = line("p", problem.severity, "");
        item.append(line("code", "", `${problem.path}:${problem.line}:${problem.column}`), ` ${problem.message} `, line("span", "live-hint", problem.hint));
        parts.push(item);
      }
    panel.replaceChildren(...parts);
    panel.hidden = !parts.length;
    panel.classList.toggle("live-wrong", Boolean(wrong || state.log));
  };

  new EventSource(new URL("events", own)).onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.version !== shown && !state.building) location.reload();
    else show(state);
  };
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", () => document.body.append(panel)) : document.body.append(panel);
})();
