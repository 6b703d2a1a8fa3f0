import { expect, it } from 'vitest';
import { goldenOf } from './golden.ts';
import { openEmbedded } from './open-embedded.ts';
import { relevanceSuite } from './relevance-suite.ts';

it('is measured on 400 different queries and more', () => {
  const queries = (['demo', 'generated'] as const).flatMap((name) => goldenOf(name).map(({ q }) => `${name} ${q}`));
  expect(new Set(queries).size).toBeGreaterThanOrEqual(400);
});

relevanceSuite('embedded', openEmbedded);
