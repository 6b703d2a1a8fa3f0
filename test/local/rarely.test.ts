import { afterEach, expect, it, vi } from 'vitest';
import { rarely } from '../../local/rarely.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('runs at once, then once a pause however often it is asked, and always after the last asking', () => {
  vi.useFakeTimers();
  let runs = 0;
  const ask = rarely(500, () => runs++);
  ask();
  expect(runs).toBe(1);
  for (let n = 0; n < 10; n++) ask();
  vi.advanceTimersByTime(499);
  expect(runs).toBe(1);
  vi.advanceTimersByTime(1);
  expect(runs).toBe(2);
  vi.advanceTimersByTime(5_000);
  expect(runs).toBe(2);
  ask();
  expect(runs).toBe(3);
});
