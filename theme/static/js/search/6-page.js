// The search page: as you type, its state in the address
const searchPage = (form) => {
  const { root: rootName, index, site, disk, mending } = form.dataset;
  const part = (name) => document.querySelector(`.search-${name}`);
  const [status, list, more, hint, direct, filters, sort, indexes] =
    ["status", "list", "more", "hint", "direct", "filters", "sort", "indexes"].map(part);
  const input = form.elements.q;
  const facets = [...filters.children];
  const address = (url) => `${site}/${url}${disk === "true" && url.endsWith("/") ? "index.html" : ""}`;
  const store = searchStore(index, disk === "true");
  let [started, turn, timer] = [0, 0, 0];
  let [engine, root, results, shown, composing] = [];

  const start = async () => {
    root = await store.json(rootName);
    engine = engine || searchEngine(store, root, mending);
  };
  const chosen = (name) => new URLSearchParams(location.search).get(name) || "";
  const filtered = () => facets.some((facet) => chosen(facet.dataset.name));
  const remember = (name, value, push) => {
    const now = new URLSearchParams(location.search);
    now.set(name, value);
    if (!value) now.delete(name);
    history[push ? "pushState" : "replaceState"](null, "", `?${now}`);
  };

  const showMore = async () => {
    const mine = turn;
    const from = list.children.length;
    const cards = await Promise.all(shown.slice(from, from + 10).map(engine.card));
    if (mine !== turn) return;
    list.append(...cards.map((card) => resultItem(card, results.words, address)));
    more.hidden = shown.length <= list.children.length;
    if (from) list.children[from].querySelector("a").focus();
  };

  const tell = () => {
    const count = shown.length;
    status.textContent = count
      ? `${count.toLocaleString("vi")} kết quả${results.apart ? " có các từ này, nhưng không liền nhau" : ""}`
      : "Không tìm thấy kết quả nào";
    hint.replaceChildren();
    if (results.meant) {
      const link = Object.assign(element("a", results.meant), { href: `?q=${encodeURIComponent(results.meant)}` });
      hint.append("Có phải ý bạn là «", link, `»? Không có chỗ nào viết «${results.asked}»; dưới đây là kết quả cho câu ấy.`);
    } else if (results.full) hint.append(`Tìm cả chữ đầy đủ: ${results.full}.`);
    else if (!count) hint.append(`${filtered() ? "Bỏ bớt bộ lọc, hoặc" : "Hãy"} thử ít từ hơn, viết đủ dấu, hay xem các mục lục dưới đây.`);
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
          remember(name, option === value ? "" : option, true);
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

  const run = async (text) => {
    const mine = ++turn;
    if (!searchTokens(text).length) return clear();
    started = performance.now();
    try {
      await start();
      const found = await engine.ask(text);
      if (mine !== turn) return;
      results = { ...found, asked: text.trim() };
      await show();
    } catch {
      if (mine !== turn) return;
      clear();
      status.textContent = "Không tải được dữ liệu tìm kiếm.";
      hint.hidden = false;
      hint.replaceChildren("Có thể mạng đang đứt, hoặc trình duyệt quá cũ. ", button("Thử lại", () => run(text)));
    }
  };

  // Pages to go to at once: people, units, tags, sections whose name has words that begin so
  const suggest = async (text) => {
    const folds = (one) => ` ${searchWords(one).map((word) => word.fold).join(" ")}`;
    const typed = folds(text);
    if (typed.length > 1) await start();
    const names = typed.length > 1 ? await store.json(root.g) : [];
    direct.replaceChildren(
      ...names
        .filter((name) => folds(name[1]).includes(typed))
        .slice(0, 6)
        .map(([kind, name, url]) => {
          const item = element("li", element("span", kind, "meta"));
          item.append(" ", Object.assign(element("a", name), { href: address(url) }));
          return item;
        }),
    );
    direct.parentElement.hidden = !direct.firstChild;
  };

  const typed = () => {
    clearTimeout(timer);
    if (composing) return;
    timer = setTimeout(() => {
      remember("q", input.value.trim());
      run(input.value);
      suggest(input.value).catch(clear);
    }, 120);
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
    remember("q", input.value.trim(), true);
    run(input.value);
  };
  // Arrow keys go from the box to the suggestions and the results, and back
  document.addEventListener("keydown", (event) => {
    const stops = [input, ...direct.querySelectorAll("a"), ...list.querySelectorAll("a")];
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
    remember("sap", target.value, true);
    show();
  };
  const restore = () => {
    input.value = chosen("q");
    for (const facet of facets) facet.open = facet.open || Boolean(chosen(facet.dataset.name));
    run(input.value);
  };
  window.onpopstate = restore;
  restore();
};

const searchForm = document.querySelector(".search-form");
if (searchForm && window.DecompressionStream) searchPage(searchForm);
