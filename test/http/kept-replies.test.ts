import { afterEach, expect, it, vi } from 'vitest';
import { dropKept, keptReplies } from '../../functions/runtime/kept-replies.ts';

let at = 0;
afterEach(() => {
  vi.restoreAllMocks();
});

const keeper = (textOf: (reply: string) => string | null = (reply) => reply) => {
  at = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => at);
  const reads: string[] = [];
  const kept = keptReplies<string>(1_000, textOf);
  const ask = async (key: string, answer = key) => {
    const { hit, reply } = kept(key, async () => {
      reads.push(key);
      return answer;
    });
    return { hit, reply: await reply };
  };
  return { kept, ask, reads };
};

it('answers all who ask the same within the time by one read, and reads again after it', async () => {
  const { ask, reads } = keeper();
  const together = await Promise.all([ask('a'), ask('a'), ask('b')]);
  expect(together.map((t) => t.hit)).toEqual([false, true, false]);
  at = 999;
  expect(await ask('a', 'newer')).toEqual({ hit: true, reply: 'a' });
  at = 1_000;
  expect(await ask('a', 'newer')).toEqual({ hit: false, reply: 'newer' });
  expect(reads).toEqual(['a', 'b', 'a']);
});

it('keeps neither what failed nor what is not worth it', async () => {
  const { kept, ask } = keeper((reply) => (reply === 'refused' ? null : reply));
  await expect(kept('a', () => Promise.reject(new Error('no table'))).reply).rejects.toThrow('no table');
  expect(await ask('a', 'refused')).toEqual({ hit: false, reply: 'refused' });
  expect((await ask('a')).hit).toBe(false);
  expect((await ask('a')).hit).toBe(true);
});

it('is dropped by a change, also what was being read when it came', async () => {
  const { kept, ask } = keeper();
  await ask('a');
  let answer: (reply: string) => void = () => undefined;
  const slow = kept('slow', () => new Promise<string>((done) => (answer = done)));
  dropKept();
  answer('before the change');
  await slow.reply;
  expect((await ask('a')).hit).toBe(false);
  expect(await ask('slow', 'after it')).toEqual({ hit: false, reply: 'after it' });
});

it('holds no more than it may, the oldest going first', async () => {
  const { ask } = keeper();
  for (let n = 0; n < 1_005; n++) await ask(`n${n}`);
  expect((await ask('n1004')).hit).toBe(true);
  expect((await ask('n0')).hit).toBe(false);
  await ask('large', 'x'.repeat(7_999_900));
  expect((await ask('n500')).hit).toBe(false);
  expect((await ask('large')).hit).toBe(true);
});
