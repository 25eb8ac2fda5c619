// (a) Consolidation of a large plan beside DuckDB on as many threads: facts in memory, and read
// from the store of each.

import {spawn, spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {createInterface} from "node:readline";
import {DuckDBInstance} from "@duckdb/node-api";
import {interleave, timed} from "./rounds.mjs";

const THREADS = 2;
const SCOPES = ["period", "year", "plan", "total"];
// Rumbo's results are exact and rounded to 4 decimals; the peer adds up doubles.
const TOLERANCE = 0.00005 + 1e-7;

// What is given back is kept for the next round, as the peer's allocator does.
const KEEP_MEMORY = {
  MALLOC_ARENA_MAX: "1", // those of other threads give large pieces back at once
  MALLOC_MMAP_THRESHOLD_: String(2 ** 32),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 33),
};

const sql = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

// The other side of the pipe: a command a line, answers in lines.
class Program {
  constructor(path, folder) {
    this.process = spawn(path, ["answer", folder, String(THREADS)], {
      stdio: ["pipe", "pipe", "inherit"],
      env: {...process.env, ...KEEP_MEMORY},
    });
    this.lines = createInterface({input: this.process.stdout})[Symbol.asyncIterator]();
  }
  async line() {
    const {value, done} = await this.lines.next();
    if (done) throw new Error("bench_consolidation ended");
    return value;
  }
  async milliseconds(command) {
    this.process.stdin.write(`${command}\n`);
    return Number(await this.line()) / 1e6;
  }
  async results() {
    this.process.stdin.write("results\n");
    const found = Object.fromEntries(SCOPES.map((scope) => [scope, []]));
    for (let line = await this.line(); line !== ""; line = await this.line()) {
      const [scope, percent] = line.split(" ");
      found[scope].push(percent === "none" ? null : Number(percent));
    }
    return found;
  }
  end() {
    this.process.stdin.end();
  }
}

async function connect(path) {
  const instance = await DuckDBInstance.create(path, {threads: String(THREADS)});
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function consolidate({connection}) {
  await connection.run(sql("goals.sql"));
  await connection.run(
    "CREATE OR REPLACE TEMP TABLE consolidated " +
      "(node INTEGER, period DOUBLE, year DOUBLE, plan DOUBLE, total DOUBLE)",
  );
  const depths = await connection.runAndReadAll("SELECT max(depth) FROM node");
  for (let depth = depths.getRows()[0][0]; depth >= 0; --depth)
    await connection.run(sql("nodes.sql").replaceAll("{depth}", depth));
}

// The peer has no row for a node without members, which has no percentage here either.
function differences(ours, theirs) {
  const found = new Map(theirs.map(([node, ...percents]) => [node, percents]));
  let different = 0;
  SCOPES.forEach((scope, i) => {
    ours[scope].forEach((own, node) => {
      const other = found.get(node)?.[i] ?? null;
      if ((own === null) !== (other === null) || Math.abs(own - other) > TOLERANCE) ++different;
    });
  });
  return different;
}

export async function compareConsolidation({goals, rounds, program, folder}) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const prepared = spawnSync(program, ["prepare", folder, String(goals)], {stdio: "inherit"});
  if (prepared.status !== 0) throw new Error("bench_consolidation prepare failed");

  const file = `${folder}/peer.duckdb`;
  const schema = sql("schema.sql").replaceAll("{folder}", folder);
  for (const path of [file, ":memory:"]) {
    const database = await connect(path);
    await database.connection.run(schema);
    if (path === file) database.close();
    else var memory = database;
  }

  const rumbo = new Program(program, folder);
  const ours = await rumbo.results();
  await consolidate(memory);
  const theirs = await memory.connection.runAndReadAll("SELECT * FROM consolidated");
  const different = differences(ours, theirs.getRows());

  const ms = await interleave(rounds, {
    memory: () => rumbo.milliseconds("memory"),
    peerMemory: () => timed(() => consolidate(memory)),
    store: () => rumbo.milliseconds("store"),
    peerStore: () =>
      timed(async () => {
        const database = await connect(file);
        await consolidate(database);
        database.close();
      }),
  });
  rumbo.end();
  memory.close();
  return {
    name: `${goals} goals x 16 quarters, ${ours.plan.length} nodes, ${THREADS} threads`,
    different,
    rows: [
      {what: "facts in memory", ours: ms.memory, peer: ms.peerMemory, target: 10},
      {what: "read from their store", ours: ms.store, peer: ms.peerStore, target: 1.5},
    ],
  };
}
