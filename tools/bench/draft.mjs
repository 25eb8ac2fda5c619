// (e) A plan in the making: how long one cell takes to be saved for good, and the disk beside it.

import {execFileSync} from "node:child_process";
import {mkdirSync, rmSync} from "node:fs";
import {median, percentile} from "./rounds.mjs";

// Median and 95th percentile in milliseconds of so many saves, and of an fdatasync after each; and
// one reading of the whole draft.
export function measureDraft({program, folder, goals, saves}) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const lines = execFileSync(program, [folder, String(goals), String(saves)], {encoding: "utf8"})
    .trim().split("\n");
  rmSync(folder, {recursive: true, force: true});
  const read = Number(lines.pop().split(" ")[1]);
  const columns = [0, 1].map((column) =>
    lines.map((line) => Number(line.split(" ")[column])));
  const [save, sync] = columns.map((times) => ({p50: median(times), p95: percentile(times, 95)}));
  return {save, sync, read};
}
