import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../../../functions/domain/staff/roles.ts';
import { type Asked, entriesFor } from '../../../web/admin/shell/palette-entries.ts';
import { text as en } from '../../../web/admin/text/en.ts';
import { text as zh } from '../../../web/admin/text/zh-CN.ts';
import { orderRow } from './rows.ts';

const rows = [orderRow(2, { recipient: '何丽' }), orderRow(1)];
const asked = (typed: string, change: Partial<Asked> = {}): string[] =>
  entriesFor({ typed, permissions: permissionsOf('owner'), rows, text: zh, ...change }).map((entry) => entry.label);

describe('the palette', () => {
  it('finds a view by its words, their pinyin initials and the other language', () => {
    for (const typed of ['待发货', 'dfh', 'daifahuo', 'to ship', 'DFH'])
      expect(asked(typed)).toEqual(['订单 › 待发货']);
    expect(asked('待发货', { text: en })).toEqual(['Orders › To ship']);
  });

  it('opens an order by its whole number, known or not', () => {
    const unknown = 'ord_01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const [entry] = entriesFor({ typed: unknown, permissions: permissionsOf('owner'), rows, text: zh });
    expect(entry?.does).toEqual({ to: `/orders/${unknown}` });
  });

  it('finds the orders seen lately by the end of the number or the recipient', () => {
    expect(asked('0002')).toEqual(['打开订单 000002'.replace('000002', rows[0]?.id.slice(-6) ?? '')]);
    expect(asked('何丽')).toHaveLength(1);
    expect(asked('99999')).toEqual([]);
  });

  it('shows no order and no page that the person may not see', () => {
    expect(asked('何丽', { permissions: ['catalogue.read'] })).toEqual([]);
    expect(asked('', { permissions: ['catalogue.read'] }).some((label) => label.startsWith('订单'))).toBe(false);
  });

  it('offers everything to one who has typed nothing, but no orders', () => {
    expect(asked('').slice(0, 3)).toEqual(['今天', '订单', '订单 › 待发货']);
  });
});
