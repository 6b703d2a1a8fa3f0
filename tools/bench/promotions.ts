import { laws } from './promotions/laws.ts';

/** The laws of the price engine over a million cases each (or as many as are asked for): `node tools/bench/promotions.ts [cases]`. */
const cases = Number(process.argv[2] ?? 1_000_000);

for (const { name, broken } of laws) {
  const began = performance.now();
  const contradiction = broken(cases);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(
    JSON.stringify({ name, value: cases, unit: 'cases', goal: cases, holds: contradiction === null, seconds }),
  );
  if (contradiction === null) continue;
  process.exitCode = 1;
  console.error(contradiction);
}
