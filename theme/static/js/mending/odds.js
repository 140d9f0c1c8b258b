// How likely a finger that meant one word types another: 0 where that takes more than one slip
const KEYBOARD = "qwertyuiop.asdfghjkl..zxcvbnm";
const isBeside = (one, other) => {
  const [a, b] = [KEYBOARD.indexOf(one), KEYBOARD.indexOf(other)];
  const row = (at) => Math.floor(at / 11);
  return Math.abs(row(a) - row(b)) < 2 && Math.abs((a % 11) + row(a) / 2 - (b % 11) - row(b) / 2) <= 1;
};
const slipOdds = (typed, meant) => {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return 0;
  let at = 0;
  while (typed[at] === meant[at]) at++;
  const [a, b] = [typed.slice(at), meant.slice(at)];
  if (a.slice(1) === b) return a[0] === typed[at - 1] ? 1 : isBeside(a[0], typed[at - 1]) || isBeside(a[0], b[0]) ? 0.2 : 0.05; // one too many
  if (a === b.slice(1)) return 0.8; // one too few
  if (a.slice(1) === b.slice(1)) return isBeside(a[0], b[0]) ? 0.3 : 0.08; // another
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2) ? 1 : 0; // two exchanged
};
