import { afterAll, beforeAll, expect, it } from 'vitest';
import { dueBy } from '../../functions/stores/due.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { goOnRetelling, retell } from '../../functions/stores/retell.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { noon, seedProduct, setUpShop, stampAt } from '../support/seed.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  for (let n = 0; n < 60; n++) await seedProduct({ handle: `cup-${n}`, stock: { [`CUP-${n}`]: {} } });
  await seedProduct({ handle: 'dress', category: 'dresses', stock: { 'DRESS-1': {} } });
  await seedProduct({ handle: 'hidden', status: 'off_shelf', stock: { 'HIDDEN-1': {} } });
});
afterAll(() => engine.stop());

const toldOf = async () => {
  const events = (await unpublishedEvents(2_000)).filter((e) => e.name === 'product.changed.v1');
  return Map.groupBy(events, (e) => e.data.handle);
};
const later = '2027-01-01T00:00:00.000Z';

it('every product on a shelf is told of once more, at the version it has, over as many runs as it takes', async () => {
  let pages = 1;
  await retell('home', stampAt(noon), () => pages-- > 0);
  const some = [...(await toldOf()).values()].filter((events) => events.length === 2).length;
  expect(some).toBeGreaterThan(40);
  expect(some).toBeLessThan(60);
  const [due] = await dueBy('catalogue', later, 1);
  if (!due) throw new Error('nothing is due');
  await goOnRetelling(due, stampAt(noon), () => true);
  const told = await toldOf();
  for (let n = 0; n < 60; n++) expect(told.get(`cup-${n}`)?.map((e) => e.meta.sequence)).toEqual([1, 1]);
  expect([told.get('dress')?.length, told.get('hidden')?.length]).toEqual([1, 1]);
  expect(await dueBy('catalogue', later, 1)).toEqual([]);
});
