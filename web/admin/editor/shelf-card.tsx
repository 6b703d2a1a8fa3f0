import { Button } from 'antd';
import { useState } from 'react';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import { Icon } from '../parts/icon.tsx';
import { whenText } from '../parts/say.ts';
import { useNow } from '../parts/use-now.ts';
import { useMay } from '../session/staff.ts';
import { useSpeech } from '../text/use-text.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import type { Shelf } from './use-place.ts';

interface Props {
  readonly product: StaffProduct;
  readonly shelf: Shelf;
  readonly dirty: boolean;
}

export const statusKind = { draft: 'plain', on_shelf: 'ok', off_shelf: 'plain', scheduled: 'accent' } as const;

/** Whether shoppers can buy it, and the ways to change that now or at a set time. */
export const ShelfCard = ({ product, shelf, dirty }: Props) => {
  const { text, locale } = useSpeech();
  const now = useNow();
  const may = useMay('catalogue.write');
  const [planning, plan] = useState(false);
  const { status, onShelfAt, offShelfAt } = product;
  const when = (at: string): string => whenText(at, now, locale, text);
  return (
    <section className="card" aria-labelledby="shelf-title">
      <div className="card-head">
        <h2 id="shelf-title">{text.shelf.title}</h2>
        <span className={`tag ${statusKind[status]}`}>{text.shelf.status[status]}</span>
      </div>
      <div className="pad stack-small">
        <p>{text.shelf.text[status]}</p>
        {onShelfAt !== undefined && <TimeLine say={text.shelf.onAt(when(onShelfAt))} />}
        {offShelfAt !== undefined && <TimeLine say={text.shelf.offAt(when(offShelfAt))} />}
        {may && <ShelfButtons product={product} shelf={shelf} plan={() => plan(true)} />}
        {may && dirty && status !== 'on_shelf' && <small>{text.shelf.dirtyFirst}</small>}
      </div>
      {planning && <ScheduleDialog product={product} shelf={shelf} onGone={() => plan(false)} />}
    </section>
  );
};

const TimeLine = ({ say }: { say: string }) => (
  <p className="time-line">
    <Icon name="clock" />
    {say}
  </p>
);

const ShelfButtons = ({ product, shelf, plan }: { product: StaffProduct; shelf: Shelf; plan: () => void }) => {
  const { text } = useSpeech();
  const { status } = product;
  const put = (to: 'on_shelf' | 'off_shelf') => void shelf.place(product, { status: to }, text.shelf.done[to]);
  return (
    <div className="shelf-buttons">
      {status !== 'on_shelf' && (
        <Button loading={shelf.busy} onClick={() => put('on_shelf')}>
          {text.shelf.now}
        </Button>
      )}
      {(status === 'on_shelf' || status === 'scheduled') && (
        <Button loading={shelf.busy} onClick={() => put('off_shelf')}>
          {status === 'scheduled' ? text.shelf.cancel : text.shelf.off}
        </Button>
      )}
      <Button icon={<Icon name="clock" />} disabled={shelf.busy} onClick={plan}>
        {status === 'scheduled' || product.offShelfAt !== undefined ? text.shelf.change : text.shelf.schedule}
      </Button>
    </div>
  );
};
