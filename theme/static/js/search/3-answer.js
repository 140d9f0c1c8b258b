// What a query finds. A document's score: 32 × (2 × level + 1 if the phrase stands in its title); below 32, words that stand apart
const LEVELS = { typed: 6, unmarked: 5, otherTones: 4, begun: 3, begunOtherwise: 2 };
const ENOUGH = 10;

const searchEngine = (store, root, mending) => {
  let mend = null;
  const [singles, pairs] = [searchTree(store, root.s), searchTree(store, root.p)];
  const card = (doc) => store.json(`${Math.floor(doc / 1000)}/${doc}`, root.v);
  const none = () => new Uint16Array(root.n);
  // Plain loops where every document is looked at: there may be a hundred thousand
  const count = (scores) => {
    let sum = 0;
    for (let doc = 0; doc < root.n; doc++) if (scores[doc]) sum++;
    return sum;
  };
  const any = (scores) => count(scores) > 0;
  const scored = (score) => {
    const scores = none();
    for (let doc = 0; doc < root.n; doc++) scores[doc] = score(doc);
    return scores;
  };

  // For each document the best of the variants, 2 × level + 1 in the title
  const levels = (variants, level, into = none()) => {
    for (const { codes, places } of variants) {
      const value = level(codes) * 2;
      for (const place of places) if (into[place >> 1] < value + (place & 1)) into[place >> 1] = value + (place & 1);
    }
    return into;
  };
  const both = (one, other) => {
    const found = none();
    for (let doc = 0; doc < root.n; doc++) if (one[doc] && other[doc]) found[doc] = Math.min(one[doc] >> 1, other[doc] >> 1) * 2 + (one[doc] & other[doc] & 1);
    return found;
  };
  const all = (columns) => columns.reduce(both);

  // Marks typed must match for the first level; unmarked words match all, but next to marked ones they too are best as typed
  const agreement = (words, marked) => (codes) => {
    if (!marked || words.every((word, at) => word.code === codes[at])) return LEVELS.typed;
    return words.every((word, at) => !word.code || word.code === codes[at]) ? LEVELS.unmarked : LEVELS.otherTones;
  };
  const beginning = (word) => ([code]) => (!word.code || word.code === code ? LEVELS.begun : LEVELS.begunOtherwise);

  // The phrase: every pair of neighbours. Pairs that share no word come first; where they leave one document, the rest is not asked for
  const phrase = async (words, begun) => {
    const marked = words.some((word) => word.code);
    const last = words[words.length - 1];
    const columns = [];
    if (words.length < 2) {
      const found = levels(await singles.find(last.fold), agreement(words, marked));
      if (begun && count(found) < ENOUGH) levels(await singles.starting(last.fold, 2), () => LEVELS.begun, found);
      return { found, columns };
    }
    const load = async (at) => {
      const two = words.slice(at, at + 2);
      columns[at] = levels(await pairs.find(`${two[0].fold} ${two[1].fold}`), agreement(two, marked));
    };
    const places = words.slice(1).map((_, at) => at);
    await Promise.all(places.filter((at) => at % 2 === 0 || at === places.length - 1).map(load));
    let found = all(Object.values(columns));
    if (count(found) !== 1) {
      await Promise.all(places.filter((at) => !columns[at]).map(load));
      found = all(columns);
    }
    if (begun && count(found) < ENOUGH) {
      const before = words[words.length - 2];
      const rest = levels(await pairs.starting(`${before.fold} ${last.fold}`, 4), beginning(before));
      const more = all([...columns.slice(0, -1).filter(Boolean), rest]);
      const alone = found;
      found = scored((doc) => alone[doc] || more[doc]);
    }
    return { found, columns };
  };

  // Documents in which every word stands beside one of its neighbours in the query
  const loose = (words, columns) => {
    if (columns.length < 2) return none();
    return scored((doc) => {
      let there = 0;
      for (let at = 0; at < words.length; at++) {
        const beside = columns[at]?.[doc];
        if (!beside && !columns[at - 1]?.[doc]) return 0;
        if (beside) there++;
      }
      return (31 * there) / columns.length;
    });
  };

  // Documents that hold every word anywhere
  const scattered = async (words, columns) => {
    const held = all(await Promise.all(words.map(async (word) => levels(await singles.find(word.fold), () => 1))));
    return scored((doc) => held[doc] && 1 + (30 * columns.filter((column) => column[doc]).length) / words.length);
  };

  const expanded = (words) => {
    for (let size = 3; size > 0; size--)
      for (let at = 0; at + size <= words.length; at++) {
        const full = root.a[words.slice(at, at + size).map((word) => word.fold).join(" ")];
        if (full) return { short: at, full, words: [...words.slice(0, at), ...searchWords(full), ...words.slice(at + size)] };
      }
    return null;
  };

  // A date or the number of a document, alone or after words that announce it
  const compound = async (text, words) => {
    const names = searchCompounds(text);
    const parts = names.join("-").split("-").length + (/thang/.test(words.map((word) => word.fold)) ? 2 : 0);
    const rest = words.filter((word) => !/^(ngay|so|nghi|quyet|dinh|thong|tu|ke|hoach|cong|van)$/.test(word.fold)).length;
    if (names.length !== 1 || rest > parts) return null;
    const found = levels(await singles.find(names[0]), () => LEVELS.typed);
    return any(found) ? found : null;
  };

  // The first documents are read: those that hold the words but not the phrase go behind those that do; false if none does
  const confirm = async (scores, words, begun) => {
    const [whole, open] = patterns(words);
    const docs = ordered(scores).slice(0, 30);
    let sure = 0;
    for (let from = 0; from < docs.length && sure < ENOUGH; from += 10) {
      const some = docs.slice(from, from + 10);
      const cards = await Promise.all(some.map(card));
      some.forEach((doc, at) => {
        const level = scores[doc] >> 6;
        const texts = [cards[at].t, ...cards[at].b];
        const there = foldedTexts(cards[at]).flatMap((folded, text) =>
          [...folded.matchAll(level > LEVELS.begun || !begun ? whole[0] : open[0])].map((match) => texts[text].substr(match.index, match[0].length)),
        );
        const typed = level < LEVELS.typed || there.some((text) => searchWords(text).every((word, place) => word.code === words[place].code || !words.some((one) => one.code)));
        sure += there.length > 0;
        scores[doc] = !there.length ? 31 : typed ? scores[doc] + 1 : LEVELS.otherTones * 64;
      });
    }
    return sure || docs.length === 30;
  };

  const scaled = (found) => scored((doc) => found[doc] * 32);

  const ask = async (text) => {
    const quoted = /^\s*["“].*["”]\s*$/.test(text);
    const begun = !quoted && !/\s$/.test(text);
    const words = searchTokens(text).slice(0, 24).map((token) => ({ ...searchWord(token), text: token }));
    const exact = await compound(text, words);
    if (exact) {
      const scores = scaled(exact);
      await confirm(scores, words, false);
      return { scores, words };
    }

    // A phrase that was found and is there
    const tried = async (phrased, open, more) => {
      const { found, columns } = await phrase(phrased, open);
      const scores = scaled(more ? scored((doc) => Math.max(found[doc], more[doc])) : found);
      const sure = any(scores) && (phrased.length < 3 || more || (await confirm(scores, phrased, open)));
      return { scores, columns, words: phrased, sure };
    };
    const longer = expanded(words);
    const more = longer && (await phrase(longer.words, false)).found;
    const first = await tried(words, begun, more);
    if (longer && any(more)) return { ...first, words: longer.words, full: longer.full };
    if (first.sure || quoted) return first;

    mend = mend || store.run(mending);
    await mend;
    const tokens = searchTokens(text);
    const played = tokens.map(decoded);
    if (played.some((token, at) => token !== tokens[at])) {
      const meant = await tried(searchWords(played.join(" ")), begun);
      if (meant.sure) return { ...meant, meant: played.join(" ") };
    }
    const slip = await repaired({ store, root, pairs, card }, words, first.columns, async (mended) => {
      const meant = await tried(mended, false);
      return meant.sure && { ...meant, meant: mended.map((word) => word.text || spelled(word.fold, word.code)).join(" ") };
    });
    if (slip) {
      // Words that are all known may have been meant: documents that hold them apart come behind
      if (slip.known && words.length > 1) {
        const apart = await scattered(words, first.columns);
        slip.scores = slip.scores.map((value, doc) => value || apart[doc]);
      }
      return slip;
    }
    let scores = any(first.scores) ? first.scores : loose(words, first.columns);
    if (!any(scores) && words.length > 1) scores = await scattered(words, first.columns);
    return { scores, words, apart: true };
  };

  return { ask, card };
};
