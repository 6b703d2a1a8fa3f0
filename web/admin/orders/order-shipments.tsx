import type { Order, Shipment, TrackingEvent } from '../../../contracts/orders/order.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { When } from '../parts/when.tsx';
import { useText } from '../text/use-text.ts';
import { deskState } from './desk.ts';

export const OrderShipments = ({ order, shipments }: { order: Order; shipments: readonly Shipment[] }) => {
  const text = useText();
  return (
    <section className="card order-shipments">
      <header className="card-head">
        <h2>{text.order.shipments}</h2>
      </header>
      {shipments.length === 0 && (
        <p className="pad dim">
          {deskState(order) === 'to_ship' ? text.order.noShipmentsPaid : text.order.noShipments}
        </p>
      )}
      {shipments.map((shipment, n) => (
        <OneShipment
          key={shipment.id}
          shipment={shipment}
          name={shipments.length > 1 ? text.order.parcel(n + 1) : ''}
        />
      ))}
    </section>
  );
};

const OneShipment = ({ shipment, name }: { shipment: Shipment; name: string }) => {
  const text = useText();
  const [latest, ...older] = shipment.tracking;
  return (
    <div className="shipment pad stack-small">
      <p className="with-copy">
        {name !== '' && <b>{name}</b>}
        <b>{text.ship.carriers[shipment.carrier]}</b>
        <code>{shipment.waybill}</code>
        <CopyButton of={shipment.waybill} label={text.order.copyWaybill} />
        <small>
          <When at={shipment.dispatchedAt} />
        </small>
      </p>
      {latest ? (
        <ol className="tracking">
          <Tracked event={latest} />
        </ol>
      ) : (
        <p className="dim">{text.order.noTracking}</p>
      )}
      {older.length > 0 && (
        <details>
          <summary>{text.order.allTracking(shipment.tracking.length)}</summary>
          <ol className="tracking">
            {older.map((event) => (
              <Tracked key={event.at + event.text} event={event} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
};

const Tracked = ({ event }: { event: TrackingEvent }) => {
  const text = useText();
  return (
    <li className={event.state}>
      <b>{text.order.tracking[event.state]}</b> {event.text}
      <small>
        <When at={event.at} />
        {event.place !== undefined && (
          <>
            <i className="sep" />
            {event.place}
          </>
        )}
      </small>
    </li>
  );
};
