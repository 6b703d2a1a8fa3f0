import { momentText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { toasts } from '../state/toast.ts';
import { useShellText } from './shell-context.tsx';
import type { Shipment } from './use-order.ts';

/** What the carriers say of each parcel, newest first. */
export const Parcels = ({ shipments }: { readonly shipments: readonly Shipment[] }) => {
  const text = useShellText().order;
  return (
    <>
      {shipments.map((shipment, at) => (
        <section key={shipment.id} aria-label={shipments.length > 1 ? text.parcel(at + 1) : text.tracking}>
          <div class="row between parcel-head">
            <h2>{shipments.length > 1 ? text.parcel(at + 1) : text.tracking}</h2>
            <Waybill shipment={shipment} />
          </div>
          <Tracking shipment={shipment} />
        </section>
      ))}
    </>
  );
};

const Waybill = ({ shipment }: { readonly shipment: Shipment }) => {
  const text = useShellText().order;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(shipment.waybill);
    toasts.say({ text: text.copied });
  };
  return (
    <button type="button" class="tap sm mut num" onClick={() => void copy().catch(() => undefined)}>
      {text.carriers[shipment.carrier]} {shipment.waybill}
      <Icon name="copy" size="s" />
      <span class="vh">{text.waybill}</span>
    </button>
  );
};

const Tracking = ({ shipment }: { readonly shipment: Shipment }) => {
  const { locale } = useSite();
  const text = useShellText().order;
  const events = [
    ...shipment.tracking.map(({ at, text: said }) => ({ at, said })),
    { at: shipment.dispatchedAt, said: shipment.tracking.length === 0 ? text.noTracking : text.steps.dispatched },
  ];
  return (
    <ol class="tl">
      {events.map((event, index) => (
        <li key={`${event.at}${event.said}`} class={index === 0 ? 'now' : ''}>
          <p lang="zh-CN">{event.said}</p>
          <time dateTime={event.at}>{momentText(event.at, locale)}</time>
        </li>
      ))}
    </ol>
  );
};
