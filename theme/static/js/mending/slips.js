// What was meant by a query that stands nowhere: of all ways to slip (a letter, a space), the one with the most odds × documents.
// A way: in the query from `at` on, `pieces` stand for `size` words; a piece without `code` may bear any marks
const repaired = async (index, words, columns, accept, left = 2) => {
  const dictionary = await index.store.json(index.root.d);
  const known = (dictionary.words = dictionary.words || new Map(dictionary[0].split(" ").map((word, at) => [word, dictionary[1][at]])));
  const strange = words.map((word) => !known.has(word.fold) && /^[a-z]+$/.test(word.fold));
  const holds = columns.map((column) => column.some((score) => score));
  const plain = words.every((word) => !word.code);
  for (const places of suspects(words, strange, columns, holds)) {
    const all = places.flatMap((at) => ways(words, at, known, holds));
    for (const way of await likeliest(index, words, strange, { columns, holds }, all)) {
      const pieces = way.pieces.map((piece) => ({ ...piece, code: plain ? 0 : piece.code }));
      const mended = [...words.slice(0, way.at), ...pieces, ...words.slice(way.at + way.size)];
      const more = strange.some((odd, place) => odd && (place < way.at || place >= way.at + way.size));
      const taken = more ? left > 1 && (await repaired(index, mended, [], accept, left - 1)) : await accept(mended);
      if (taken) return { ...taken, known: !strange.includes(true) };
    }
  }
  return null;
};

// The places where the slip may be, the likelier before the others: a word that stands nowhere; else those that stand beside no neighbour,
// then beside one only, then any. Where all words stand beside some neighbour in one document, there was none
const suspects = (words, strange, columns, holds) => {
  if (strange.includes(true)) return [[strange.indexOf(true)]];
  const [first, last] = [columns[0], columns[columns.length - 1]];
  for (let doc = 0; first && doc < first.length; doc++)
    if (first[doc] && last[doc] && words.every((_, at) => columns[at]?.[doc] || columns[at - 1]?.[doc])) return [];
  const groups = [[], [], []];
  words.forEach((_, at) => groups[[at - 1, at].some((pair) => holds[pair]) + [at - 1, at].every((pair) => holds[pair] ?? true)].push(at));
  return groups.filter((group) => group.length);
};

const ways = (words, at, known, holds) => {
  const found = [];
  const add = (odds, from, size, pieces) =>
    found.push({ odds, at: from, size, pieces, most: Math.min(...pieces.map((piece) => known.get(piece.fold))) });
  if (/\d/.test(words[at].fold)) return found; // a number may be any
  for (const fold of known.keys()) {
    const odds = slipOdds(words[at].fold, fold);
    if (odds) add(odds, at, 1, [{ fold }]);
  }
  for (const from of [at - 1, at]) {
    if (!words[from]?.text || !words[from + 1]?.text || holds[from]) continue;
    const joined = searchWord(words[from].text + words[from + 1].text);
    if (known.has(joined.fold)) add(1, from, 2, [joined]);
  }
  const split = (rest, pieces) => {
    for (let end = 1; end <= rest.length; end++) {
      const more = [...pieces, searchWord(rest.slice(0, end))];
      if (!known.has(more[pieces.length].fold)) continue;
      if (end < rest.length) more.length < 6 && split(rest.slice(end), more);
      else if (pieces.length) add(1, at, 1, more);
    }
  };
  split(words[at].text || "", []);
  return found;
};

// The likeliest ways, best first. No pair stands in more documents than its words do: what cannot beat the best is not asked for
const likeliest = async (index, words, strange, { columns, holds }, all) => {
  const judged = [];
  const rests = new Map();
  let [best, asked] = [0, 0];
  for (const way of all.sort((one, other) => other.odds * other.most - one.odds * one.most)) {
    if (way.odds * way.most <= best || asked > 30) break;
    const name = `${way.at} ${way.size}`;
    const isOther = (pair) => (pair < way.at - 1 || pair >= way.at + way.size) && holds[pair];
    if (!rests.has(name)) rests.set(name, await rest(index, columns.filter((_, pair) => isOther(pair))));
    const beside = (at) => (words[at] && !strange[at] ? [words[at]] : []);
    const chain = [...beside(way.at - 1), ...way.pieces, ...beside(way.at + way.size)];
    asked += chain.length - 1;
    const { count, mark } = await evidence(chain, rests.get(name), words[way.at].code % 6);
    const weight = way.odds * (count === Infinity ? way.most / 1e6 : count); // beside no neighbour, how often it stands says little
    if (!weight) continue;
    judged.push({ ...way, weight, pieces: way.pieces.map((piece) => ({ ...piece, code: piece.code ?? mark })) });
    best = Math.max(best, weight);
  }
  return judged.sort((one, other) => other.weight - one.weight).slice(0, 4);
};

// In how many documents the words of the chain are neighbours, and the marks that the open one bears there. Marks that were typed, above
// all a tone, weigh more than many documents do
const evidence = async (chain, { holders, find }, tone) => {
  let [docs, count, mark] = [holders, Infinity, 0];
  for (let at = 0; at + 1 < chain.length && count; at++) {
    const two = chain.slice(at, at + 2);
    const open = two.findIndex((word) => word.code === undefined);
    const there = new Set();
    const sums = new Map([[mark, 0]]);
    for (const { codes, places } of await find(`${two[0].fold} ${two[1].fold}`)) {
      let held = 0;
      for (const place of places) {
        if (docs && !docs.has(place >> 1)) continue;
        held++;
        if (at + 2 < chain.length) there.add(place >> 1);
      }
      const alike = two.every((word, slot) => !word.code || word.code === codes[slot]) ? 1 : 0.05;
      const likely = open >= 0 && tone && tone === codes[open] % 6 ? 20 : 1;
      const key = open < 0 ? mark : codes[open];
      sums.set(key, (sums.get(key) || 0) + held * alike * likely);
    }
    docs = there;
    const [most] = [...sums].sort((one, other) => other[1] - one[1]);
    [mark, count] = [most[0], Math.min(count, most[1])];
  }
  return { count, mark };
};

// The documents that hold the rest of the query; where they are few, their pairs are read in their texts
const rest = async ({ pairs, card, root }, others) => {
  if (!others.length) return { find: pairs.find };
  const holders = new Set();
  for (let doc = 0; doc < root.n; doc++) if (others[0][doc] && others.every((column) => column[doc])) holders.add(doc);
  if (holders.size > 6) return { holders, find: pairs.find };
  const read = new Map();
  for (const doc of holders) {
    const { t, b } = await card(doc);
    for (const words of [t, ...b].map(searchWords))
      for (let at = 0; at + 1 < words.length; at++) {
        const key = `${words[at].fold} ${words[at + 1].fold}`;
        read.set(key, [...(read.get(key) || []), { codes: [words[at].code, words[at + 1].code], places: [doc * 2] }]);
      }
  }
  return { holders, find: (key) => read.get(key) || [] };
};
