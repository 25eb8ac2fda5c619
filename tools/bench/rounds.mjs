// Interleaved rounds: each contestant once a round, so that what else the machine does falls on
// both alike. The figures are medians.

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export function percentile(numbers, percent) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}

// contestants: {name: async () => a number}. Answers {name: median}.
export async function interleave(rounds, contestants) {
  const figures = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round)
    for (const [name, measure] of Object.entries(contestants)) figures[name].push(await measure());
  return Object.fromEntries(
    Object.entries(figures).map(([name, numbers]) => [name, median(numbers)]),
  );
}

export async function timed(work) {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
