// A slip of the finger: one letter too many, too few, wrong, or two exchanged; mended only where the mended word forms a known pair
const isNear = (one, other) => {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
};

// `accept` is shown each mended query until it takes one; null where it takes none
const repaired = async (index, words, columns, accept, left = 2) => {
  const dictionary = await index.store.json(index.root.d);
  const frequency = (dictionary.words = dictionary.words || new Map(dictionary[0].split(" ").map((word, at) => [word, dictionary[1][at]])));
  const strange = words.filter((word) => !frequency.has(word.fold) && /^[a-z]+$/.test(word.fold));
  for (const word of strange.length ? strange.slice(0, 1) : words.slice(0, 5)) {
    const at = words.indexOf(word);
    const near = [...frequency.keys()].filter((other) => isNear(word.fold, other));
    near.sort((one, other) => frequency.get(other) - frequency.get(one));
    const others = columns.filter((column, pair) => pair !== at && pair !== at - 1 && column.some(Boolean));
    const holders = [];
    if (others.length)
      for (let doc = index.root.n - 1; doc >= 0; doc--) if (others.every((column) => column[doc])) holders.push(doc);
    const ways = [
      () => words.length < 2 && near[0] && searchWord(near[0]),
      () => mendedByText(index, words, at, holders),
      () => words.length > 1 && mendedByPairs(index, words, at, near, new Set(holders)),
    ];
    for (const way of ways) {
      const found = await way();
      if (!found) continue;
      const mended = words.map((one, place) => (place === at ? found : one));
      const taken = strange.length > 1 && left > 1 ? await repaired(index, mended, columns, accept, left - 1) : await accept(mended);
      if (taken) return taken;
    }
  }
  return null;
};

// Few documents hold the rest of the query: their texts tell what stands in the place of the slip
const mendedByText = async ({ card }, words, at, holders) => {
  if (!holders.length || holders.length > 40) return null;
  const near = (one, wanted, place) => (place === at ? isNear(wanted.fold, one.fold) : one.fold === wanted.fold);
  for (const { t, b } of await Promise.all(holders.slice(0, 6).map(card)))
    for (const block of [t, ...b]) {
      const there = searchWords(block);
      for (let from = 0; from + words.length <= there.length; from++)
        if (words.every((word, place) => near(there[from + place], word, place))) return there[from + at];
    }
  return null;
};

// Many hold it: of the words that form a known pair with each neighbour, the likeliest; the tone that was typed, and the letters in
// another order, make one likelier than many documents do
const mendedByPairs = async ({ pairs }, words, at, near, holders) => {
  const [before, wrong, after] = [words[at - 1], words[at], words[at + 1]];
  const letters = (fold) => [...fold].sort().join();
  const likely = (fold, code) => (wrong.code && code % 6 === wrong.code % 6 ? 20 : 1) * (letters(fold) === letters(wrong.fold) ? 5 : 1);
  const found = [];
  for (const fold of near.slice(0, before ? 40 : 16)) {
    let weight = 0;
    let best = null;
    const docs = new Set();
    for (const { codes, places } of await pairs.find(before ? `${before.fold} ${fold}` : `${fold} ${after.fold}`)) {
      const code = codes[before ? 1 : 0];
      const held = places.map((place) => place >> 1).filter((doc) => !holders.size || holders.has(doc));
      for (const doc of held) docs.add(doc);
      if (held.length * likely(fold, code) > weight) [weight, best] = [held.length * likely(fold, code), code];
    }
    if (weight) found.push({ fold, code: best, weight, docs });
  }
  found.sort((one, other) => other.weight - one.weight);
  if (!before || !after) return found[0];
  for (const one of found.slice(0, 8)) {
    const there = (await pairs.find(`${one.fold} ${after.fold}`)).flatMap(({ places }) => places);
    if (there.some((place) => one.docs.has(place >> 1))) return one;
  }
  return null;
};
