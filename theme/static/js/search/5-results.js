// Results as the page shows them; texts are written as text, never as HTML
const element = (tag, content = "", className = "") => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(content);
  return made;
};
const button = (content, onclick) => Object.assign(element("button", content), { type: "button", onclick });

// The best first, or the newest; documents are numbered by age
const ordered = (scores, byDate) => {
  const groups = [];
  for (let doc = scores.length - 1; doc >= 0; doc--) {
    const score = byDate ? +(scores[doc] > 0) : scores[doc];
    if (score) (groups[score] = groups[score] || []).push(doc);
  }
  return groups.reverse().flat();
};

// A title with what answers the query marked: the phrase, or its pairs
const markedTitle = (card, expressions) => {
  const found = expressions.slice(0, 3).map((group) => matches(foldedTexts(card)[0], group));
  return marked(card.t, found.find((one) => one.length) || []);
};

// Single words are marked only where `apart` says that the words stand apart
const resultItem = (card, { words, apart }, address) => {
  const expressions = patterns(words).slice(0, apart || words.length < 2 ? 4 : 3);
  const { block, found, text } = excerpt(card, expressions);
  const link = element("a", markedTitle(card, expressions));
  link.href = address(card.u) + (text && card.u.endsWith("/") ? `#:~:text=${encodeURIComponent(text).replace(/-/g, "%2D")}` : "");
  const item = element("li", "", "search-result");
  const meta = element("p", element("b", card.k), "meta");
  if (card.d) meta.append(" ", element("time", card.d.split("-").reverse().join("/")));
  const main = element("div");
  if (card.s) main.append(element("p", card.s, "kicker"));
  main.append(element("h2", link), element("p", marked(block, found, 240)));
  item.append(meta, main);
  return item;
};

// Filters: values of each column with the number of results that the other filters leave
const facetCounts = (columns, found, chosen) => {
  const names = Object.keys(columns);
  const fits = (name, doc) => {
    const [values, sets, rows] = columns[name];
    return !chosen(name) || sets[rows[doc]].some((value) => values[value] === chosen(name));
  };
  const counts = {};
  for (const name of names) {
    const [values, sets, rows] = columns[name];
    const sums = values.map(() => 0);
    const others = names.filter((other) => other !== name && chosen(other));
    for (const doc of found) if (others.every((other) => fits(other, doc))) for (const value of sets[rows[doc]]) sums[value]++;
    counts[name] = values.map((value, at) => [value, sums[at]]);
  }
  return { counts, left: found.filter((doc) => names.every((name) => fits(name, doc))) };
};
