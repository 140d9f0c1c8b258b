// Keeps the newest articles for reading without a network (syndication/worker.js), once the page is done; a preview has no manifest
addEventListener("load", () =>
  setTimeout(() => {
    const manifest = document.querySelector('[rel="manifest"]');
    if (manifest) navigator.serviceWorker?.register(new URL("sw.js", manifest.href)).catch(() => {});
  }, 3000),
);
