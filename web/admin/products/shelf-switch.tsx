import { Switch } from 'antd';
import { useMay } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import type { useShelf } from './use-shelf.ts';

interface Props {
  readonly name: string;
  readonly shelf: ReturnType<typeof useShelf>;
}

export const ShelfSwitch = ({ name, shelf }: Props) => {
  const text = useText();
  const may = useMay('catalogue.write');
  if (!may) return <span className="tag plain">{text.products.views[shelf.status]}</span>;
  return (
    <span className="switch-target">
      <Switch
        checked={shelf.status === 'on_shelf'}
        aria-label={text.products.switchOf(name)}
        aria-busy={shelf.busy}
        onChange={(on) => shelf.put(on ? 'on_shelf' : 'off_shelf')}
      />
      <span className="unseen" role="status">
        {shelf.told?.message}
      </span>
    </span>
  );
};
