import { setTimeout as pause } from 'node:timers/promises';

/** Steps one after another, told as they go; one that fails ends the run, since each stands on those before. */
export class Checks {
  passed = 0;
  failed = 0;

  async step<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
    const began = performance.now();
    const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
    try {
      const value = await work();
      this.passed++;
      process.stdout.write(`ok      ${what} (${seconds()} s)\n`);
      return value;
    } catch (error) {
      this.failed++;
      process.stdout.write(
        `FAILED  ${what} (${seconds()} s)\n        ${error instanceof Error ? error.message : String(error)}\n`,
      );
      throw new Stopped();
    }
  }
}

/** Told already. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Asks until the answer is there: events take their time.
 * @throws with the last trouble after `withinMs`
 */
export const eventually = async <Value>(
  withinMs: number,
  look: () => Promise<Value | null>,
  what: string,
): Promise<Value> => {
  const until = Date.now() + withinMs;
  let trouble: unknown = null;
  while (Date.now() < until) {
    try {
      const found = await look();
      if (found !== null) return found;
      trouble = null;
    } catch (error) {
      trouble = error;
    }
    await pause(500);
  }
  throw new Error(`${what}: not within ${withinMs / 1000} s${trouble instanceof Error ? `; ${trouble.message}` : ''}`);
};
