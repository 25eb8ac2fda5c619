// (f) Reading a workbook, beside openpyxl in its read-only mode: its cells (kit/xlsx), and what the
// wizard shows of a plan before anything is saved, with all checks (exchange::preview).

import {execFileSync} from "node:child_process";
import {mkdirSync, rmSync} from "node:fs";
import {interleave} from "./rounds.mjs";

const peer = "tools/bench/openpyxl_read.py";
const python = "/usr/bin/python3"; // Debian's, which has Debian's openpyxl
const output = {encoding: "utf8", maxBuffer: 1 << 28};

// The program writes a workbook of so many rows of 20 columns, reads it (milliseconds from the file
// to what it makes of it, without the start of a process), and prints every cell; how many cells
// are not what the peer says of them.
export async function compareXlsx({program, folder, rows, rounds}) {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const file = `${folder}/goals.xlsx`;
  execFileSync(program, ["write", file, String(rows)]);
  const ours = (what) => execFileSync(program, [what, file], output);
  const theirs = (what) => execFileSync(python, [peer, what, file], output);
  const [left, right] = [ours("cells").split("\n"), theirs("cells").split("\n")];
  const different = Math.abs(left.length - right.length) +
    left.filter((line, index) => index < right.length && line !== right[index]).length;
  const figures = await interleave(rounds, {
    ours: async () => Number(ours("read")),
    peer: async () => Number(theirs("read")),
  });
  rmSync(folder, {recursive: true, force: true});
  return {cells: left.length - 1, different, ...figures};
}
