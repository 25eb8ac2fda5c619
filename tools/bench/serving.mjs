// (b) The published plan page under wrk beside nginx serving the same bytes, one core each.

import {spawnSync} from "node:child_process";
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {interleave, percentile, timed} from "./rounds.mjs";
import {answered, startNginx, startRumbo} from "./server.mjs";

const PAGE = "/planes/pes-gestion-publica";
const CONNECTIONS = 64;
const SERVER_CORE = 0;
const CLIENT_CORE = 1;
const UNCACHED = 300;

function requestsPerSecond(url, seconds, encoding) {
  const wrk = spawnSync(
    "taskset",
    ["-c", String(CLIENT_CORE), "wrk", "-t1", `-c${CONNECTIONS}`, `-d${seconds}s`].concat(
      encoding ? ["-H", `Accept-Encoding: ${encoding}`] : [],
      url,
    ),
    {encoding: "utf8"},
  );
  const found = /Requests\/sec:\s+([\d.]+)/.exec(wrk.stdout);
  if (!found || /Non-2xx|Socket errors/.test(wrk.stdout)) throw new Error(wrk.stdout + wrk.stderr);
  return Number(found[1]);
}

// The body as it crosses the network.
function bytesOf(url, encoding) {
  const parameters = ["-s", "-S", "-f", "-H", `Accept-Encoding: ${encoding}`, url];
  return spawnSync("curl", parameters, {maxBuffer: 1 << 26}).stdout;
}

async function compareEncoding(rumbo, {encoding, rounds, seconds, folder}) {
  const bytes = bytesOf(rumbo.url + PAGE, encoding);
  mkdirSync(`${folder}/www/planes`, {recursive: true});
  writeFileSync(`${folder}/www${PAGE}`, bytes);
  const headers = encoding === "identity" ? {} : {"Content-Encoding": encoding};
  const nginx = await startNginx({folder, core: SERVER_CORE, headers});
  await answered(nginx.url + PAGE);
  const different = Buffer.compare(bytes, bytesOf(nginx.url + PAGE, encoding)) ? 1 : 0;
  const medians = await interleave(rounds, {
    ours: () => requestsPerSecond(rumbo.url + PAGE, seconds, encoding),
    peer: () => requestsPerSecond(nginx.url + PAGE, seconds, encoding),
  });
  await nginx.stop();
  return {encoding, bytes: bytes.length, different, ...medians};
}

// Every request for another day: no page of it was made before.
async function uncachedMilliseconds(rumbo) {
  const times = [];
  for (let i = 0; i < UNCACHED; ++i) {
    const day = new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10);
    times.push(await timed(() => fetch(`${rumbo.url}${PAGE}?corte=${day}`).then((r) => r.text())));
  }
  return {p50: percentile(times, 50), p95: percentile(times, 95)};
}

export async function compareServing({rounds, seconds, rumbo, folder}) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const demo = spawnSync(rumbo, ["demo", "--data", `${folder}/demo`]);
  if (demo.status !== 0) throw new Error(String(demo.stderr));
  const server = await startRumbo({rumbo, folder: `${folder}/demo`, core: SERVER_CORE});
  await answered(server.url + PAGE);
  const pages = [];
  for (const encoding of ["br", "identity"])
    pages.push(await compareEncoding(server, {encoding, rounds, seconds, folder}));
  const uncached = await uncachedMilliseconds(server);
  await server.stop();
  return {pages, uncached};
}
