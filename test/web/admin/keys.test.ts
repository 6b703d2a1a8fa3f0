import { describe, expect, it } from 'vitest';
import { meaningOf, type Press, shortcuts } from '../../../web/admin/shell/shortcuts.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({ key, mod: false, alt: false, ...held });

describe('the keyboard', () => {
  it('opens the palette by Ctrl or Command, in capitals too', () => {
    expect(meaningOf(null, press('k', { mod: true }))).toEqual({ name: 'palette' });
    expect(meaningOf('g', press('K', { mod: true }))).toEqual({ name: 'palette' });
  });

  it('waits for the second key of a pair', () => {
    expect(meaningOf(null, press('g'))).toEqual({ begun: 'g' });
    expect(meaningOf('g', press('o'))).toEqual({ name: 'goOrders' });
    expect(meaningOf('g', press('x'))).toBe(null);
    expect(meaningOf('g', press('g'))).toEqual({ begun: 'g' });
  });

  it('tells a key of its own from the same key in a pair', () => {
    expect(meaningOf(null, press('p'))).toEqual({ name: 'print' });
    expect(meaningOf('g', press('p'))).toEqual({ name: 'goProducts' });
  });

  it('leaves the browser its own', () => {
    expect(meaningOf(null, press('p', { mod: true }))).toBe(null);
    expect(meaningOf(null, press('r', { mod: true }))).toBe(null);
    expect(meaningOf(null, press('s', { alt: true }))).toBe(null);
    expect(meaningOf(null, press('Tab'))).toBe(null);
  });

  it('has no two shortcuts alike', () => {
    const all = shortcuts.map((s) => s.keys.join(' '));
    expect(new Set(all).size).toBe(all.length);
  });
});
