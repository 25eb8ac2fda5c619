// (d) The record of changes: how long the program takes to verify it.

import {execFileSync} from "node:child_process";
import {mkdirSync, rmSync} from "node:fs";
import {median} from "./rounds.mjs";

// Answers the entries that were verified and the median of so many runs, start and all.
export function measureLog({rumbo, program, folder, entries, rounds}) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  execFileSync(program, [folder, String(entries)]);
  const times = [];
  let said = "";
  for (let i = 0; i < rounds; ++i) {
    const began = process.hrtime.bigint();
    said = execFileSync(rumbo, ["verify-log", "--data", folder], {
      encoding: "utf8", env: {LC_ALL: "C"},
    });
    times.push(Number(process.hrtime.bigint() - began) / 1e9);
  }
  rmSync(folder, {recursive: true, force: true});
  return {said: said.split("\n")[0], seconds: median(times)};
}
