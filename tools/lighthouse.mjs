// Lighthouse on Inicio, a plan and a goal: the median of five runs against the budgets.
//
//   python3 tests/support/rumbo.py node tools/lighthouse.mjs
//
// The server's address is in RUMBO_URL. Exits 1 when a median is under its budget.

import {launch} from "chrome-launcher";
import lighthouse from "lighthouse";

const RUNS = 5;
const BUDGETS = {performance: 0.99, accessibility: 1, "best-practices": 1, seo: 1};
const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PAGES = {
  Inicio: "/",
  Plan: "/planes/pes-gestion-publica",
  Meta: "/planes/pes-gestion-publica/metas/3/543",
};

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function scores(url, port) {
  const runs = [];
  for (let run = 0; run < RUNS; ++run) {
    const options = {port, output: "json", onlyCategories: Object.keys(BUDGETS), logLevel: "error"};
    runs.push((await lighthouse(url, options)).lhr.categories);
  }
  const of = (name) => median(runs.map((categories) => categories[name].score));
  return Object.fromEntries(Object.keys(BUDGETS).map((name) => [name, of(name)]));
}

const chrome = await launch({chromePath: "/usr/bin/chromium", chromeFlags: CHROMIUM_FLAGS});
let missed = 0;
const summary = [];
for (const [name, path] of Object.entries(PAGES)) {
  const found = await scores(new URL(path, process.env.RUMBO_URL).href, chrome.port);
  const under = Object.keys(BUDGETS).filter((budget) => found[budget] < BUDGETS[budget]);
  missed += under.length;
  summary.push(`${name} ${Object.values(found).join("/")}`);
  if (under.length) console.log(`${name} misses ${under.join(", ")}: ${JSON.stringify(found)}`);
}
await chrome.kill();
console.log(`performance/accessibility/best practices/seo: ${summary.join(", ")}`);
process.exit(missed ? 1 : 0);
