// The files of the index: asked for when needed, unpacked here (a static host need know nothing of them), the latest kept
const searchStore = (folder, forDisk) => {
  const kept = new Map();
  const scripts = new Map();
  window.searchFile = (name, data) => {
    scripts.get(name)(Uint8Array.from(atob(data), (char) => char.charCodeAt(0)));
    scripts.delete(name);
  };

  const run = (src) =>
    new Promise((done, failed) => document.head.append(Object.assign(document.createElement("script"), { src, onload: done, onerror: failed })));
  const script = (name) => new Promise((done, failed) => scripts.set(name, done) && run(`${folder}${name}.js`).catch(failed));

  const fetched = async (name, version) => {
    const answer = await fetch(`${folder}${name}.bin${version ? `?${version}` : ""}`);
    if (!answer.ok) throw new Error(answer.status);
    return new Uint8Array(await answer.arrayBuffer());
  };

  const unpacked = async (bytes) => {
    if (bytes[0] !== 0x1f) return bytes; // the host has unpacked it already
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  const get = (name, read, version) => {
    let file = kept.get(name);
    kept.delete(name);
    if (!file) {
      file = (forDisk ? script(name) : fetched(name, version)).then(unpacked).then(read);
      file.catch(() => kept.delete(name));
    }
    kept.set(name, file);
    if (kept.size > 90) kept.delete(kept.keys().next().value);
    return file;
  };

  const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
  return { run, json: (name, version) => get(name, json, version), shard: (name) => get(name, readShard) };
};

const number = (cursor) => {
  let value = 0;
  for (let weight = 1; ; weight *= 128) {
    const byte = cursor.bytes[cursor.at++];
    value += (byte & 127) * weight;
    if (byte < 128) return value;
  }
};

// The keys of a shard, in order, each with the place of its variants; keys are texts of bytes
const readShard = (bytes) => {
  const keys = new Map();
  const cursor = { bytes, at: 0 };
  let key = "";
  while (cursor.at < bytes.length) {
    const shared = number(cursor);
    const rest = number(cursor);
    key = key.slice(0, shared) + String.fromCharCode(...bytes.subarray(cursor.at, (cursor.at += rest)));
    keys.set(key, cursor.at);
    const width = key.includes(" ") ? 2 : 1;
    for (let left = number(cursor); left > 0; left--) {
      for (let code = 0; code < width; code++) number(cursor);
      const length = number(cursor);
      cursor.at += length;
    }
  }
  return { bytes, keys };
};

// The variants at that place of a shard: the codes of their words, and their places (document × 2, + 1 in the title)
const readVariants = (bytes, at, width) => {
  const cursor = { bytes, at };
  const variants = [];
  for (let left = number(cursor); left > 0; left--) {
    const codes = [];
    for (let code = 0; code < width; code++) codes.push(number(cursor));
    const places = [];
    const length = number(cursor);
    const end = cursor.at + length;
    for (let place = 0; cursor.at < end; ) {
      place = (place & -2) + number(cursor);
      places.push(place);
    }
    variants.push({ codes, places });
  }
  return variants;
};

const bytesText = (text) => String.fromCharCode(...new TextEncoder().encode(text));
const lastAtOrBefore = (keys, key) => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

const searchTree = (store, [firsts, pages]) => {
  const page = async (at) => (at < pages.length ? store.json(pages[at]) : null);

  // The variants of exactly this key
  const find = async (key) => {
    if (!pages.length) return [];
    const [keys, names] = await page(lastAtOrBefore(firsts, key));
    const shard = await store.shard(names[lastAtOrBefore(keys, key)]);
    const at = shard.keys.get(bytesText(key));
    return at === undefined ? [] : readVariants(shard.bytes, at, key.includes(" ") ? 2 : 1);
  };

  // The variants of every key that starts so, from at most that many shards
  const starting = async (prefix, most) => {
    const found = [];
    const [start, width] = [bytesText(prefix), prefix.includes(" ") ? 2 : 1];
    let pageAt = lastAtOrBefore(firsts, prefix);
    let [keys, names] = (await page(pageAt)) || [[], []];
    for (let at = lastAtOrBefore(keys, prefix); most > 0 && names.length; most--) {
      const shard = await store.shard(names[at]);
      for (const [key, place] of shard.keys) if (key.startsWith(start)) found.push(...readVariants(shard.bytes, place, width));
      if (++at === names.length) {
        [keys, names] = (await page(++pageAt)) || [[], []];
        at = 0;
      }
      if (names.length && !(keys[at] < prefix || keys[at].startsWith(prefix))) break;
    }
    return found;
  };

  return { find, starting };
};
