// Reading without a network: the newest articles, and what they need to be shown. Pages come from the network whenever there is one.
// The build writes four constants before these lines: VERSION, ROOT (the site's folder, with a slash at its end), PAGES and FILES.
const NAME = `ban-tin ${ROOT} `;
const OWN = NAME + VERSION;
const OFFLINE = `${ROOT}ngoai-tuyen/`;
const PATIENCE = 4000;

const kept = (request) => caches.open(OWN).then((cache) => cache.match(request, { ignoreSearch: true, ignoreVary: true }));

// One request after another, so that the page being read is not kept waiting; a picture that fails is done without
const keep = async () => {
  const cache = await caches.open(OWN);
  const { saveData } = navigator.connection || {};
  for (const path of [...PAGES, ...FILES]) {
    const picture = path.startsWith(`${ROOT}tep/`);
    if (picture && saveData) continue;
    try {
      const answer = await fetch(path, { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      await cache.put(path, answer);
    } catch (error) {
      if (!picture) throw error;
    }
  }
};

// A page from the network; one that was kept where there is no network, or where it takes too long
const page = async (request) => {
  const network = fetch(request);
  network.catch(() => {});
  const copy = await kept(request);
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  try {
    return await (copy ? Promise.race([network, slow]) : network);
  } catch {
    return copy || (await kept(OFFLINE)) || Response.error();
  }
};

// A file that is named by its content, or that belongs to this version; of a photo, another size will do
const file = async (request) => {
  const copy = await kept(request);
  if (copy) return copy;
  try {
    return await fetch(request);
  } catch {
    const [, photo] = request.url.match(/\/tep\/anh\/(\w+)-\d+\.avif$/) || [];
    const other = photo && FILES.find((path) => path.includes(`/${photo}-`));
    return (other && (await kept(other))) || Response.error();
  }
};

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(NAME) && name !== OWN).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(ROOT)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (/^(theme|tep\/anh)\//.test(pathname.slice(ROOT.length))) event.respondWith(file(request));
});
