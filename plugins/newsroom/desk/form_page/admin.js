// The web form's own script: a field that was left empty is left out of the file, as the checks expect.
(() => {
  const kept = (value) => {
    if (value === "" || value === null || value === undefined) return undefined;
    if (typeof value !== "object" || typeof value.filter !== "function") return value;
    const full = value.map(kept).filter((inner) => inner !== undefined);
    return full.size === 0 ? undefined : full;
  };
  window.CMS.registerEventListener({ name: "preSave", handler: ({ entry }) => kept(entry.get("data")) });
})();
