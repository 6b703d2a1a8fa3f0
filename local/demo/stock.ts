import type { DemoProduct } from './shape.ts';

const depths = { deep: 160, usual: 60, thin: 9, none: 0 } as const;

/** The same figure for the same SKU on every run: nothing here may move when another product is added. */
const figure = (seed: string): number => {
  let h = 2_166_136_261;
  for (const c of seed) h = Math.imul(h ^ c.charCodeAt(0), 16_777_619) >>> 0;
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296;
};

const named = (list: readonly string[] | undefined, chosen: readonly string[]): boolean =>
  (list ?? []).some((wanted) => wanted === chosen.join('-') || chosen.includes(wanted));

/**
 * Opening stock of a variant in both warehouses: Hangzhou the larger, Guangzhou the smaller. About one SKU in nine is held by one
 * warehouse only, so that orders are sometimes filled from the other.
 */
export const stockOf = (of: DemoProduct, sku: string, chosen: readonly string[]): Record<string, number> => {
  const depth = depths[of.stock ?? 'usual'];
  if (depth === 0 || named(of.gone, chosen)) return { hangzhou: 0, guangzhou: 0 };
  if (named(of.few, chosen))
    return { hangzhou: 1 + Math.floor(figure(`${sku}h`) * 3), guangzhou: Math.floor(figure(`${sku}g`) * 2) };
  const hangzhou = Math.ceil(depth * (0.35 + 0.85 * figure(`${sku}h`)));
  const guangzhou = figure(`${sku}s`) < 0.11 ? 0 : Math.ceil(depth * (0.1 + 0.6 * figure(`${sku}g`)));
  return { hangzhou, guangzhou };
};
