import { expect, test, vi } from 'vitest';
import { log } from '../../functions/runtime/log.ts';

const logged = (run: () => void): Record<string, unknown> => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  run();
  write.mockRestore();
  return JSON.parse(lines.join('')) as Record<string, unknown>;
};

test('a fault is logged with its stack and with what caused it', () => {
  const entry = logged(() =>
    log.error('route failed', new Error('outer', { cause: new Error('inner') }), { route: 'x' }),
  );
  expect(entry).toMatchObject({ level: 'error', message: 'route failed', route: 'x' });
  expect(entry.error).toContain('Error: outer');
  expect(entry.cause).toContain('Error: inner');
});

test('a refusal as the cause shows its code and nothing a shopper typed', () => {
  const cause = { code: 'out_of_stock', context: { phone: '13800138000' } };
  expect(logged(() => log.error('m', new Error('e', { cause }))).cause).toBe('out_of_stock');
});
