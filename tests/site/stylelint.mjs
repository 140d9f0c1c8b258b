// stylelint-config-standard, which tests/site/checkers.py finds beside stylelint; every rule that is changed says why
export default {
  extends: ["stylelint-config-standard"],
  rules: {
    // (min-width: 60em) is read by browsers of before 2023, (width >= 60em) is not: the intranet's machines are old and new
    "media-feature-range-notation": "prefix",
    // a field of colour sets its ground, then the tokens inside it: they belong together, with no gap between
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
    // it compares rules for elements that never meet; where they do, layers hold the order
    "no-descending-specificity": null,
  },
  overrides: [
    // readers of electronic books know the names of CSS 2 only
    { files: ["**/epub.css"], rules: { "property-no-deprecated": null } },
  ],
};
