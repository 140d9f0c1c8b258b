// How a word is written down for the index, as newsroom/search/normalising.py says; both pass tests/search/vectors.json
const TONES = "\u0301\u0300\u0309\u0303\u0323";
const MARKED = { ă: 1, â: 2, ê: 1, ô: 1, ơ: 2, ư: 1, đ: 1 };
const searchWord = (token) => {
  let tone = 0;
  let base = "";
  for (const char of token.replace(/[ĐðÐ\u0189\u0256]/g, "đ").toLowerCase().normalize("NFD")) {
    const found = TONES.indexOf(char) + 1;
    if (found) tone = found;
    else base += char;
  }
  base = base.normalize("NFC");
  if (/^\d+$/.test(base)) base = base.replace(/^0+(?=.)/, "");
  let code = 0;
  if ([...base].length <= 20) for (const char of base) if (/[aăâeêoôơuưdđ]/.test(char)) code = code * 3 + (MARKED[char] || 0);
  const fold = base.replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return { key: base + (tone || ""), fold, code: code * 6 + tone };
};
const searchTokens = (text) => text.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*/gu) || [];
const searchWords = (text) => searchTokens(text).map(searchWord);
const searchCompounds = (text) => {
  const fold = (run) => searchWords(run).map((word) => word.fold);
  const runs = text.normalize("NFC").match(/[\p{L}\p{N}]+(?:[/.\u2013-][\p{L}\p{N}]+)+/gu) || [];
  const dates = fold(text).join(" ").match(/\b\d{1,2} thang \d{1,2} nam \d{4}\b/g) || [];
  return [
    ...runs.map((run) => fold(run).join("-")).filter((run) => /\d/.test(run)),
    ...dates.map((date) => date.replace(/ (thang|nam) /g, "-")),
  ];
};
