// Words that a Vietnamese keyboard left undone (Telex «dduaf», VNI «d9ua2»), as newsroom/search/leftovers.py says
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const KEYS = {
  telex: ["sfrxj", "dd:đ aa:â ee:ê oo:ô aw:ă uow:ươ ow:ơ uw:ư w:ư"],
  vni: ["12345", "d9:đ a6:â e6:ê o6:ô a8:ă uo7:ươ o7:ơ u7:ư"],
};
const decoded = (token) => {
  let plain = token.toLowerCase();
  if (!/^[a-z0-9]+$/.test(plain) || /^\d+$/.test(plain) || (SYLLABLE.test(plain) && !/aa|ee|oo/.test(plain))) return token;
  const digits = /\d/.test(plain);
  const [tones, letters] = digits ? KEYS.vni : KEYS.telex;
  const place = Math.max(...[...tones].map((key) => plain.lastIndexOf(key)));
  let tone = "";
  if (place > 0 && (digits || /[aeiouyw]/.test(plain.slice(0, place)))) {
    tone = TONES[tones.indexOf(plain[place])];
    plain = plain.slice(0, place) + plain.slice(place + 1);
  }
  for (const pair of letters.split(" ")) {
    const [typed, letter] = pair.split(":");
    const early = typed.slice(0, -1);
    if (plain.includes(typed)) plain = plain.split(typed).join(letter);
    else if (early && plain.endsWith(typed[typed.length - 1]) && plain.slice(0, -1).includes(early))
      plain = plain.slice(0, -1).replace(early, letter);
  }
  return SYLLABLE.test(plain) ? putTone(plain, tone) : token;
};

// The tone goes onto the vowel that bears it: one with a mark, else the last but one where the syllable ends open, else the last
const putTone = (plain, tone) => {
  let vowels = [...plain].map((char, at) => (/[aăâeêioôơuưy]/.test(char) && !(at === 1 && /^(qu|gi)/.test(plain)) ? at : -1));
  vowels = vowels.filter((at) => at >= 0);
  if (!vowels.length) vowels = [1];
  const marked = vowels.filter((at) => /[ăâêôơư]/.test(plain[at]));
  const last = vowels[vowels.length - 1];
  const at = marked.length ? marked[marked.length - 1] : last < plain.length - 1 || vowels.length < 2 ? last : vowels[vowels.length - 2];
  return (plain.slice(0, at + 1) + tone + plain.slice(at + 1)).normalize("NFC");
};

// A word as people write it, from its folded form and its marks
const spelled = (fold, code) => {
  const letters = [...fold];
  let left = Math.floor(code / 6);
  for (let at = letters.length - 1; at >= 0; at--) {
    const kinds = { a: "aăâ", e: "eê", o: "oôơ", u: "uư", d: "dđ" }[letters[at]];
    if (!kinds) continue;
    letters[at] = kinds[left % 3] || letters[at];
    left = Math.floor(left / 3);
  }
  return code % 6 ? putTone(letters.join(""), TONES[(code % 6) - 1]) : letters.join("");
};
