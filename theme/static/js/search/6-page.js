// The search page: as you type, its state in the address
const searchPage = (form) => {
  const { root: rootName, index, site, disk, mending, suggesting } = form.dataset;
  const part = (name) => document.querySelector(`.search-${name}`);
  const [status, list, more, hint, filters, sort, indexes] = ["status", "list", "more", "hint", "filters", "sort", "indexes"].map(part);
  const input = form.elements.q;
  const facets = [...filters.children];
  const address = (url) => `${site}${url}${disk === "true" && url.endsWith("/") ? "index.html" : ""}`;
  const store = searchStore(index, disk === "true");
  let [started, turn, timer] = [0, 0, 0];
  let [engine, root, results, shown, composing, box] = [];
  let settled = true; // whether the question in the address is one to come back to, not one that is being typed

  const start = async () => {
    root = await store.json(rootName);
    engine = engine || searchEngine(store, root, mending);
  };
  const chosen = (name) => new URLSearchParams(location.search).get(name) || "";
  const filtered = () => facets.some((facet) => chosen(facet.dataset.name));
  const remember = (values, push) => {
    const now = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(values)) value ? now.set(name, value) : now.delete(name);
    if (`?${now}` !== location.search) history[push ? "pushState" : "replaceState"](null, "", `?${now}`);
  };

  const showMore = async () => {
    const mine = turn;
    const from = list.children.length;
    const cards = await Promise.all(shown.slice(from, from + 10).map(engine.card));
    if (mine !== turn) return;
    list.append(...cards.map((card) => resultItem(card, results, address)));
    more.hidden = shown.length <= list.children.length;
    if (from) list.children[from].querySelector("a").focus();
  };

  const say = (text, good) => {
    status.textContent = text;
    status.className = `search-status field-${good ? "teal" : "red"}`;
  };
  const unfilter = () => {
    remember(Object.fromEntries(facets.map((facet) => [facet.dataset.name, ""])), true);
    show();
  };
  const tell = () => {
    const count = shown.length;
    if (!root.n) say("Chưa có gì để tìm");
    else if (!count) say("Không tìm thấy kết quả nào");
    else say(`${count.toLocaleString("vi")} kết quả${results.apart ? " có các từ này, nhưng không liền nhau" : ""}`, true);
    hint.replaceChildren();
    if (results.meant) {
      const link = Object.assign(element("a", results.meant), { href: `?q=${encodeURIComponent(results.meant)}` });
      const asked = element("b", "Có phải ý bạn là «");
      asked.append(link, "»?");
      hint.append(asked, ` Không có chỗ nào viết «${results.asked}»; dưới đây là kết quả cho câu ấy.`);
    } else if (results.full) hint.append(`Tìm cả chữ đầy đủ: ${results.full}.`);
    else if (!count && filtered()) hint.append("Không có kết quả nào qua được bộ lọc. ", button("Bỏ mọi bộ lọc", unfilter));
    else if (!count && root.n) hint.append("Hãy thử ít từ hơn, viết đủ dấu, hay xem các mục lục dưới đây.");
    hint.hidden = !hint.firstChild;
    indexes.hidden = count > 0;
    filters.hidden = !count && !filtered();
    sort.hidden = count < 2;
  };

  const drawFacet = (facet, counts) => {
    const { name } = facet.dataset;
    const value = chosen(name);
    const options = counts.filter((option) => option[1] || option[0] === value);
    if (name === "nam") options.reverse();
    facet.lastElementChild.replaceChildren(
      ...options.map(([option, sum]) => {
        const made = button(option, async () => {
          remember({ [name]: option === value ? "" : option }, true);
          await show();
          facet.querySelector(`[value="${CSS.escape(option)}"]`)?.focus();
        });
        made.value = option;
        made.setAttribute("aria-pressed", option === value);
        made.append(" ", element("span", sum.toLocaleString("vi"), "meta"));
        return element("li", made);
      }),
    );
  };

  // The results under the filters and in the order that the address names
  const show = async () => {
    const mine = turn;
    let found = ordered(results.scores, chosen("sap"));
    if (filtered() || facets.some((facet) => facet.open)) {
      const { counts, left } = facetCounts(await store.json(root.c), found, chosen);
      if (mine !== turn) return;
      for (const facet of facets) drawFacet(facet, counts[facet.dataset.name]);
      found = left;
    }
    shown = found;
    list.replaceChildren();
    for (const one of sort.children) one.setAttribute("aria-pressed", one.value === chosen("sap"));
    await showMore();
    if (mine !== turn) return;
    tell();
    performance.measure("search", { start: started, end: performance.now() });
    form.dataset.answered = results.asked;
  };

  const clear = () => {
    list.replaceChildren();
    status.textContent = "";
    for (const one of [more, hint, filters, sort]) one.hidden = true;
    indexes.hidden = false;
  };

  // Fetched when someone begins to type
  const suggest = async () => {
    const mine = turn;
    box = box || store.run(suggesting).then(() => suggestionBox(input, part("goto"), part("told")));
    const offer = await box;
    const places = await suggestionsFor(input.value, results, await store.json(root.g), engine, address);
    if (mine === turn && document.activeElement === input) offer(places);
  };

  const run = async (typing) => {
    const mine = ++turn;
    const text = input.value;
    if (!searchTokens(text).length) return clear();
    started = performance.now();
    try {
      await start();
      const found = await engine.ask(text);
      if (mine !== turn) return;
      results = { ...found, asked: text.trim() };
      await show();
      if (typing && mine === turn) await suggest();
    } catch {
      if (mine !== turn) return;
      clear();
      say("Không tải được dữ liệu tìm kiếm.");
      hint.hidden = false;
      hint.replaceChildren("Có thể mạng đang đứt, hoặc trình duyệt quá cũ. ", button("Thử lại", () => run()));
    }
  };

  // A keyboard that composes is given the time to finish its word; one that never says so (on a telephone) is not waited for
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        remember({ q: input.value.trim() }, settled && chosen("q"));
        settled = false;
        run(true);
      },
      composing ? 700 : 120,
    );
  };
  input.addEventListener("compositionstart", () => (composing = true));
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.oninput = typed;
  form.onsubmit = (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember({ q: input.value.trim() }, settled);
    settled = true;
    run();
  };
  // Arrow keys go from the box to the results, and back
  document.addEventListener("keydown", (event) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = at >= 0 && stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] || NaN)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  more.onclick = showMore;
  for (const facet of facets) facet.ontoggle = () => facet.open && results && !facet.querySelector("li") && show();
  sort.onclick = ({ target }) => {
    if (target === sort) return;
    remember({ sap: target.value }, true);
    show();
  };
  const restore = () => {
    settled = true;
    input.value = chosen("q");
    for (const facet of facets) facet.open = facet.open || Boolean(chosen(facet.dataset.name));
    run();
  };
  window.onpopstate = restore;
  if (input.value && !chosen("q")) typed(); // someone was quicker than this script
  else restore();
};

const searchForm = document.querySelector(".search-form");
if (searchForm && window.DecompressionStream) searchPage(searchForm);
