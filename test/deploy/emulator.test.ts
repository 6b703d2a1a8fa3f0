import { expect, test } from 'vitest';
import { emulatorOf } from '../../lib/emulator.ts';

test('only the stage of the emulator leaves anything out, and it must say where its door is', () => {
  expect(emulatorOf('prod', 'http://127.0.0.1:1')).toBeNull();
  expect(emulatorOf('emulator', 'http://127.0.0.1:1')).toEqual({ origin: 'http://127.0.0.1:1' });
  expect(() => emulatorOf('emulator', undefined)).toThrow(/-c origin=/);
});
