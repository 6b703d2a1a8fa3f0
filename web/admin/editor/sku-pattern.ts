import { type FillHow, withCell } from './cells.ts';
import type { OptionForm, RowForm } from './form.ts';

/** Upper-case letters, digits and hyphens of a text; what a SKU may be made of. */
export const skuPart = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** The pattern a product begins with: its model, then each option in turn, `DR-2601-{colour}-{size}`. */
export const patternFor = (model: string, options: readonly OptionForm[]): string =>
  [skuPart(model) || 'SKU', ...options.map(({ code }) => `{${code}}`)].join('-');

/** The SKU a pattern gives a row: each `{option}` becomes the code of the value chosen. */
export const skuOf = (pattern: string, row: RowForm): string =>
  pattern
    .replaceAll(/\{([a-z0-9-]+)\}/g, (_, option: string) => skuPart(row.chosen[option] ?? ''))
    .toUpperCase()
    .replaceAll(/[^A-Z0-9-]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48);

/** SKUs by the pattern for rows that are sold: where there is none yet, or anew for all. */
export const fillSkus = (rows: readonly RowForm[], pattern: string, how: FillHow): readonly RowForm[] =>
  rows.map((row) =>
    !row.made || (how === 'empty' && row.cells.sku.trim() !== '') ? row : withCell(row, 'sku', skuOf(pattern, row)),
  );
