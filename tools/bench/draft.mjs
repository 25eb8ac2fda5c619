// (e) A plan in the making: how long one cell takes to be saved for good, in the program and over
// HTTP, and the disk beside it; and what its pages take.

import {execFileSync} from "node:child_process";
import {randomUUID} from "node:crypto";
import {mkdirSync, rmSync} from "node:fs";
import {Worker} from "./office.mjs";
import {median, percentile, timed} from "./rounds.mjs";
import {answered, startRumbo} from "./server.mjs";

const SAVES_OVER_HTTP = 500;  // a key may do 600 at once
const PAGES = ["", "/estructura", "/programacion", "/historia"];
const PAGE_ROUNDS = 15;

const figuresOf = (times) => ({p50: median(times), p95: percentile(times, 95)});

// One call that saves a cell, as programs do it.
async function saveCell(url, key, object, i) {
  const response = await fetch(`${url}/api/v1/formulations/plan/cells`, {
    method: "PATCH",
    headers: {
      Authorization: `Bearer ${key}`,
      "Content-Type": "application/json",
      "Idempotency-Key": randomUUID(),
    },
    body: JSON.stringify({cells: [{object, cell: "note", value: `Medida ${i}`, seen: null}]}),
  });
  const said = await response.json();
  if (said.saved !== 1) throw new Error(`not saved: ${response.status} ${JSON.stringify(said)}`);
}

async function overHttp({rumbo, folder}) {
  const server = await startRumbo({rumbo, folder});
  try {
    await answered(`${server.url}/healthz`);
    const worker = await new Worker(server.url).signIn("lider");
    const key = await worker.makeKey();
    const saves = [];
    for (let i = 0; i < SAVES_OVER_HTTP; ++i)
      saves.push(await timed(() => saveCell(server.url, key, 1 + i, i)));
    const pages = [];
    for (const page of PAGES) {
      const path = `/formulacion/plan${page}`;
      const times = [];
      for (let i = 0; i < PAGE_ROUNDS; ++i)
        times.push(await timed(async () => {
          const {status} = await worker.ask(path);
          if (status !== 200) throw new Error(`${path}: ${status}`);
        }));
      pages.push({path, ...figuresOf(times)});
    }
    return {save: figuresOf(saves), pages};
  } finally {
    await server.stop();
  }
}

// Median and 95th percentile in milliseconds of so many saves, of an fdatasync after each, and of
// what is asked over HTTP; and one reading of the whole draft.
export async function measureDraft({rumbo, program, folder, goals, saves}) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const lines = execFileSync(program, [folder, String(goals), String(saves)], {encoding: "utf8"})
    .trim().split("\n");
  const read = Number(lines.pop().split(" ")[1]);
  const [save, sync] = [0, 1].map((column) =>
    figuresOf(lines.map((line) => Number(line.split(" ")[column]))));
  const http = await overHttp({rumbo, folder});
  rmSync(folder, {recursive: true, force: true});
  return {save, sync, read, http};
}
