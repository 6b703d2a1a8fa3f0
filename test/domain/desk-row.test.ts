import { expect, test } from 'vitest';
import { orderRowOf } from '../../functions/domain/orders/desk.ts';
import { anOrder } from '../support/order.ts';

const [mug] = anOrder().lines;
if (!mug) throw new Error('no line');
const dress = { ...mug, name: { zh: '连衣裙', en: 'Dress' }, quantity: 1 };

test.each([
  [[mug], { zh: '木屿 马克杯', en: 'Muyu Mug' }, 2],
  [[mug, dress], { zh: '木屿 马克杯 等 2 种', en: 'Muyu Mug and 1 more' }, 3],
  [[mug, dress, dress], { zh: '木屿 马克杯 等 3 种', en: 'Muyu Mug and 2 more' }, 4],
])('a row of the desk does not count other goods as the first one', (lines, firstLine, units) => {
  expect(orderRowOf(anOrder({ lines }))).toMatchObject({ firstLine, units });
});
