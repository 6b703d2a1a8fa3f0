import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly n: number;
  readonly all: number;
  /** What each button does, with the name of what it does it to. */
  readonly says: { readonly earlier: string; readonly later: string; readonly remove: string };
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
  readonly removeIcon?: IconName;
}

/** The place of a row in its list without a mouse, and its end. */
export const RowTools = ({ n, all, says, move, remove, removeIcon = 'close' }: Props) => (
  <span className="row-tools">
    <button type="button" className="icon-button" disabled={n === 0} aria-label={says.earlier} onClick={() => move(-1)}>
      <Icon name="up" />
    </button>
    <button
      type="button"
      className="icon-button"
      disabled={n === all - 1}
      aria-label={says.later}
      onClick={() => move(1)}
    >
      <Icon name="down" />
    </button>
    <button type="button" className="icon-button" aria-label={says.remove} onClick={remove}>
      <Icon name={removeIcon} />
    </button>
  </span>
);
