// The part of a document's text that answers a query, with what answers it marked
const FOLDED = new Map();
const foldChar = (char) => {
  if (!FOLDED.has(char)) FOLDED.set(char, (searchWord(char).fold[0] || char).toLowerCase());
  return FOLDED.get(char);
};
const foldText = (text) => text.replace(/[^\x00-\x7f]/g, foldChar).toLowerCase();
const foldedTexts = (card) => (card.f = card.f || [card.t, ...card.b].map(foldText));

const OUTSIDE = "[^\\p{L}\\p{N}\\p{M}]+";
const pattern = (folds) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${folds.map((fold) => (/^\d+$/.test(fold) ? `0*${fold}` : fold)).join(OUTSIDE)}(?![\\p{L}\\p{N}])`, "gu");

// Looked for in this order: the whole phrase, the phrase with its last word begun, pairs, single words
const patterns = (words) => {
  const folds = words.map((word) => word.fold);
  const pairs = folds.slice(1).map((fold, at) => pattern([folds[at], fold]));
  const begun = new RegExp(pattern(folds).source.replace(/\(\?!\[[^(]*$/, "[\\p{L}\\p{N}]*"), "gu");
  return [[pattern(folds)], [begun], pairs, folds.filter((fold) => fold.length > 1).map((fold) => pattern([fold]))];
};

const matches = (folded, expressions) => {
  const found = expressions.flatMap((expression) => [...folded.matchAll(expression)].map((match) => [match.index, match.index + match[0].length]));
  const joined = [];
  for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
};

// Text with its matches as <mark>, cut to a window around the first
const marked = (text, found, window = Infinity) => {
  const first = found.length ? found[0][0] : 0;
  const cut = (at) => (at <= 0 ? 0 : text.lastIndexOf(" ", at) + 1);
  const from = first > window / 3 ? cut(first - window / 3) : 0;
  const to = from + window < text.length ? cut(from + window) : text.length;
  const pieces = document.createDocumentFragment();
  if (from) pieces.append("… ");
  let at = from;
  for (const [start, end] of found) {
    if (start < at || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    pieces.append(text.slice(at, start), mark);
    at = end;
  }
  pieces.append(text.slice(at, to).trimEnd());
  if (to < text.length) pieces.append(" …");
  return pieces;
};

// The block that answers best, what answers it in there, and its words, which the page itself may show marked on arrival
const excerpt = (card, expressions) => {
  for (const group of expressions) {
    let best = { weight: 0 };
    for (let at = 0; group.length && at < card.b.length; at++) {
      const found = matches(foldedTexts(card)[at + 1], group);
      const weight = found.length && (group.length < 2 ? 1 : found.length) + (card.b[at].length > 60) / 2; // a sentence tells more than a name
      if (weight > best.weight) best = { weight, block: card.b[at], found };
    }
    if (best.weight) return { ...best, text: best.block.slice(...best.found[0]) };
  }
  return { block: card.b[0] || "", found: [] };
};
