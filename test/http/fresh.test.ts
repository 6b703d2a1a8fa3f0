import { afterEach, expect, it, vi } from 'vitest';
import { fresh } from '../../functions/runtime/fresh.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('reads once for all who ask within the time, again after it, and forgets a failure', async () => {
  let at = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => at);
  let reads = 0;
  const read = fresh(1_000, async () => {
    reads++;
    if (reads === 2) throw new Error('no table');
    return reads;
  });
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  at = 999;
  expect(await read()).toBe(1);
  at = 1_000;
  await expect(read()).rejects.toThrow('no table');
  expect(await read()).toBe(3);
  expect(reads).toBe(3);
});
