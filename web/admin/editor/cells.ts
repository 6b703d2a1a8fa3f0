import { type Column, columns, type RowForm } from './form.ts';

/** As typed on any keyboard: full-width figures and signs, a currency mark, thousands separators. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[¥￥元,\s]/g, '')
    .replace(/。/g, '.');

export type Amount = { readonly ok: true; readonly minor: number } | { readonly ok: false };

/** The largest price that can be typed: a million yuan. */
export const mostMinor = 100_000_000;

/** Yuan as typed, in fen: `129`, `129.5`, `¥1,299.00`. Never through a fraction, so 0.29 is 29. */
export const amountOf = (typed: string): Amount => {
  const match = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(plain(typed));
  if (!match) return { ok: false };
  const minor = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return minor <= mostMinor ? { ok: true, minor } : { ok: false };
};

/** `129.00`, as a cell shows a price. */
export const amountText = (minor: number): string =>
  `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

/** Whole grams as typed, 1 to 1,000,000; `1.2kg` is 1200. */
export const gramsOf = (typed: string): number | null => {
  const match = /^(\d{1,7})(?:\.(\d{1,3}))?(g|kg|克|千克|公斤)?$/i.exec(plain(typed));
  if (!match) return null;
  const kilos = /kg|千克|公斤/i.test(match[3] ?? '');
  const milli = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  const grams = kilos ? milli : milli / 1000;
  return Number.isInteger(grams) && grams >= 1 && grams <= 1_000_000 ? grams : null;
};

/** What a cell looks like once the person is done with it: a price with its fen, a SKU in capitals. */
export const settled = (column: Column, typed: string): string => {
  if (column === 'sku') return plain(typed).toUpperCase();
  if (column === 'barcode') return plain(typed);
  if (column === 'weight') {
    const grams = gramsOf(typed);
    return grams === null ? typed.trim() : String(grams);
  }
  const amount = amountOf(typed);
  return amount.ok ? amountText(amount.minor) : typed.trim();
};

export const withCell = (row: RowForm, column: Column, value: string): RowForm =>
  row.cells[column] === value ? row : { ...row, cells: { ...row.cells, [column]: value } };

export type FillHow = 'empty' | 'all';

/** One value for a whole column: where nothing stands yet, or everywhere. Rows not sold stay as they are. */
export const fillColumn = (rows: readonly RowForm[], column: Column, value: string, how: FillHow): readonly RowForm[] =>
  rows.map((row) =>
    !row.made || (how === 'empty' && row.cells[column].trim() !== '')
      ? row
      : withCell(row, column, settled(column, value)),
  );

/** A cell's value for all the rows beneath it. */
export const fillDown = (rows: readonly RowForm[], from: number, column: Column): readonly RowForm[] => {
  const value = rows[from]?.cells[column] ?? '';
  return rows.map((row, n) => (n <= from || !row.made ? row : withCell(row, column, settled(column, value))));
};

/** Rows and columns of a piece copied from a spreadsheet: lines, and tabs between cells. A quoted cell may hold both. */
export const sheetOf = (pasted: string): readonly (readonly string[])[] => {
  const text = pasted.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  return text.split('\n').map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1').trim()));
};

/**
 * Lays a pasted piece over the grid from one cell on: down over the rows that are sold, and right over the columns shown. What goes
 * past the edge is left off, and counted.
 */
export const pasteInto = (
  rows: readonly RowForm[],
  at: { readonly row: number; readonly column: Column },
  sheet: readonly (readonly string[])[],
): { readonly rows: readonly RowForm[]; readonly pasted: number; readonly left: number } => {
  const targets = rows.flatMap((row, n) => (row.made && n >= at.row ? [n] : []));
  const across = columns.slice(columns.indexOf(at.column));
  const cells = sheet.flatMap((line, down) => line.map((value, right) => ({ value, down, right })));
  const fitting = cells.filter(({ down, right }) => down < targets.length && right < across.length);
  const byRow = Map.groupBy(fitting, ({ down }) => targets[down]);
  return {
    rows: rows.map((row, n) =>
      (byRow.get(n) ?? []).reduce((now, { value, right }) => {
        const column = across[right];
        return column === undefined ? now : withCell(now, column, settled(column, value));
      }, row),
    ),
    pasted: fitting.length,
    left: cells.length - fitting.length,
  };
};
