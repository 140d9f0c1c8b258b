// Pages to go to at once: names with words that begin so, then documents with the question in their title
const suggestionsFor = async (typed, { scores, words }, names, engine, address) => {
  const titled = ordered(scores).filter((doc) => scores[doc] & 32);
  const cards = await Promise.all(titled.slice(0, 4).map(engine.card));
  const folds = (text) => ` ${searchWords(text).map((word) => word.fold).join(" ")}`;
  const named = names.filter((name) => folds(name[1]).includes(folds(typed))).slice(0, 7 - cards.length);
  return [
    ...named.map(([kind, name, url]) => [kind, markedTitle({ t: name, b: [] }, patterns(searchWords(typed))), address(url)]),
    ...cards.map((card) => [card.k, markedTitle(card, patterns(words)), address(card.u)]),
  ];
};

// They stand under the box: the combobox of the ARIA patterns, in which the focus stays in the box
const suggestionBox = (input, frame, told) => {
  const list = frame.lastElementChild;
  let active = -1;
  const mark = (to) => {
    const options = [...list.children];
    active = to;
    options.forEach((option, at) => option.setAttribute("aria-selected", at === to));
    if (options[to]) input.setAttribute("aria-activedescendant", options[to].id);
    else input.removeAttribute("aria-activedescendant");
  };
  const open = (is) => {
    frame.hidden = !is;
    input.setAttribute("aria-expanded", is);
    mark(-1);
  };
  // Each is the word for its kind, a name (text or nodes), an address
  const offer = (places) => {
    list.replaceChildren(
      ...places.map(([kind, name, href], at) => {
        const option = Object.assign(element("a", element("span", name)), { href, id: `${list.id}-${at}`, role: "option", tabIndex: -1 });
        option.append(element("span", kind, "meta"));
        return option;
      }),
    );
    open(places.length > 0);
    told.textContent = places.length ? `${places.length} gợi ý, chọn bằng phím mũi tên` : "";
  };

  input.type = "text"; // a search field may not be a combobox
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id })) input.setAttribute(name, value);
  open(false);
  list.onmousedown = (event) => event.preventDefault(); // a click must not take the focus first: the list would close under it
  input.addEventListener("blur", () => open(false));
  input.form.addEventListener("submit", () => open(false));
  input.addEventListener("input", () => input.value.trim() || offer([]));
  input.onkeydown = (event) => {
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || event.keyCode === 229) return; // the key is the keyboard's own
    if (step && count) {
      if (frame.hidden) open(true);
      mark(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Escape" && !frame.hidden) open(false);
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return offer;
};
