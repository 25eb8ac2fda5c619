// (c) Start, memory and the time of pages: on the demo, and on a plan of 5,000 goals.

import {spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {median, percentile, timed} from "./rounds.mjs";
import {answered, startRumbo} from "./server.mjs";

const STARTS = 15;
const REQUESTS = 10_000;
const LARGE_GOALS = 5000;
const WARM = 200;
const SCOPES = ["periodo", "vigencia", "transcurrido", "total"];

const residentMegabytes = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

// The addresses that a site links to from these pages, of the site itself.
async function linkedFrom(url, paths) {
  const found = new Set(paths);
  for (const path of paths) {
    const page = await (await fetch(url + path)).text();
    for (const [, link] of page.matchAll(/href="(\/[^"#]*)"/g))
      found.add(link.replaceAll("&amp;", "&"));
  }
  return [...found].filter((path) => !path.startsWith("/estatico/"));
}

async function get(url) {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status >= 400) throw new Error(`${url}: ${response.status}`);
}

async function startMilliseconds(options) {
  const times = [];
  for (let i = 0; i < STARTS; ++i) {
    const began = process.hrtime.bigint();
    const server = await startRumbo(options);
    await answered(`${server.url}/`);
    times.push(Number(process.hrtime.bigint() - began) / 1e6);
    await server.stop();
  }
  return median(times);
}

async function residentAfterRequests(options) {
  const server = await startRumbo(options);
  await answered(`${server.url}/`);
  const atStart = residentMegabytes(server.process.pid);
  const plans = (await (await fetch(`${server.url}/api/v1/plans`)).json()).map(({code}) => code);
  const paths = await linkedFrom(server.url, ["/", "/planes", ...plans.map((c) => `/planes/${c}`)]);
  const asked = new Set();
  for (let i = 0; i < REQUESTS; ++i) {
    const path = paths[i % paths.length];
    // Every other request is for another day and scope, so that results and pages are made and
    // dropped.
    const day = new Date(Date.UTC(2020, 0, 1 + ((i * 17) % 2900))).toISOString().slice(0, 10);
    const varies = i % 2 && path.startsWith("/planes/") && !path.includes("?");
    const address = varies ? `${path}?corte=${day}&alcance=${SCOPES[(i >> 1) % 4]}` : path;
    asked.add(address);
    await get(server.url + address);
  }
  const after = residentMegabytes(server.process.pid);
  await server.stop();
  return {atStart, after, addresses: asked.size};
}

// Of each kind of page: the first answer after a start, one made anew, one that was kept.
async function pageMilliseconds({rumbo, folder}, paths) {
  const rows = [];
  for (const path of paths) {
    const server = await startRumbo({rumbo, folder});
    await answered(`${server.url}/healthz`);
    const cold = await timed(() => get(server.url + path));
    const made = [];
    const kept = [];
    for (let i = 0; i < WARM; ++i) {
      const mark = `${path.includes("?") ? "&" : "?"}n=${i}`;  // another address, the same page
      made.push(await timed(() => get(server.url + path + mark)));
      kept.push(await timed(() => get(server.url + path)));
    }
    await server.stop();
    rows.push({path, cold, made: percentile(made, 95), kept: percentile(kept, 95)});
  }
  return rows;
}

async function largePaths({rumbo, folder}) {
  const server = await startRumbo({rumbo, folder});
  await answered(`${server.url}/`);
  const firstOf = async (path, pattern) =>
    [...(await (await fetch(server.url + path)).text()).matchAll(/href="([^"#?]+)/g)]
      .map(([, link]) => link)
      .find((link) => pattern.test(link));
  const node = async (path) => {
    let at = await firstOf(path, /\/objetivos\//);
    for (let goal; at; at = await firstOf(at, new RegExp(`^${at}/`))) {
      goal = await firstOf(at, /\/metas\//);
      if (goal) return [at, goal];
    }
    throw new Error(`${path} leads to no goal`);
  };
  const [objective, goal] = await node("/planes/plan");
  await server.stop();
  return [
    "/",
    "/planes",
    "/planes/plan",
    "/planes/plan/observaciones",
    objective,
    goal,
    "/planes/plan/por-que",
    objective.replace("/objetivos/", "/por-que/objetivos/"),
    goal.replace("/metas/", "/por-que/metas/"),
    "/resultados",
    "/cascada",
    "/buscar?q=meta",
    "/datos-abiertos",
  ];
}

function recalculations(program, folder) {
  const answer = spawnSync(program, ["answer", folder, "1"], {
    input: "recalculate\nrecalculate-store\n".repeat(21),
    encoding: "utf8",
  });
  const times = answer.stdout.trim().split("\n").map((line) => Number(line) / 1e6);
  return {
    loaded: median(times.filter((_, i) => i % 2 === 0)),
    store: median(times.filter((_, i) => i % 2 === 1)),
  };
}

export async function measureDaily({rumbo, program, folder}) {
  rmSync(folder, {recursive: true, force: true});
  const [demo, large] = [`${folder}/demo`, `${folder}/large`];
  mkdirSync(large, {recursive: true});
  for (const [command, parameters] of [
    [rumbo, ["demo", "--data", demo]],
    [program, ["prepare", large, String(LARGE_GOALS)]],
  ])
    if (spawnSync(command, parameters).status !== 0) throw new Error(`${command} failed`);
  return {
    start: await startMilliseconds({rumbo, folder: demo}),
    resident: await residentAfterRequests({rumbo, folder: demo}),
    recalculation: recalculations(program, large),
    pages: await pageMilliseconds(
      {rumbo, folder: large},
      await largePaths({rumbo, folder: large}),
    ),
  };
}
