// html-validate's recommended rules; every rule that is changed says why
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // <!doctype html> in small letters is as good
    "doctype-style": "off",
    // Vietnamese headlines are long, and the site's name stands behind them
    "long-title": "off",
    // HTML allows a colon in an id, and python-markdown names footnotes so (fn:1)
    "valid-id": ["error", { relaxed: true }],
    // suggestions below a search box are a list to choose from, of links and words, as no <select> can hold
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
  },
};
