/** Where in a text field the caret stands; a whole selection counts as both ends. */
export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly columns: number;
  /** The rows one can type in, in order. */
  readonly rows: readonly number[];
}

/**
 * Where an arrow or Enter takes the focus in the grid, or null where the key stays the field's own. Up, Down and Enter keep to the
 * column; Left and Right leave the cell once the caret is at its edge.
 */
export const moveBy = (key: string, shift: boolean, at: Cell, grid: Grid, caret: Caret): Cell | null => {
  const present = grid.rows.indexOf(at.row);
  const to = (by: number): Cell | null => {
    const row = grid.rows[present + by];
    return row === undefined ? null : { row, column: at.column };
  };
  if (key === 'ArrowDown') return to(1);
  if (key === 'ArrowUp') return to(-1);
  if (key === 'Enter') return to(shift ? -1 : 1);
  if (key === 'ArrowLeft' && caret.atStart && at.column > 0) return { row: at.row, column: at.column - 1 };
  if (key === 'ArrowRight' && caret.atEnd && at.column < grid.columns - 1)
    return { row: at.row, column: at.column + 1 };
  return null;
};
