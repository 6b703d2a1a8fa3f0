import type { Order, Shipment } from '../../../contracts/orders/order.ts';
import { When } from '../parts/when.tsx';
import { useText } from '../text/use-text.ts';
import { timelineOf } from './timeline.ts';

export const OrderTimeline = ({ order, shipments }: { order: Order; shipments: readonly Shipment[] }) => {
  const text = useText();
  return (
    <section className="card order-timeline">
      <header className="card-head">
        <h2>{text.order.timeline}</h2>
      </header>
      <ol className="timeline pad">
        {timelineOf(order, shipments).map((step) => (
          <li key={step.what} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span>
              {text.order.step[step.what]}
              {step.what === 'cancelled' && order.cancelReason && (
                <small>{text.order.cancelReason[order.cancelReason]}</small>
              )}
            </span>
            {step.at !== null && (
              <small>
                <When at={step.at} />
              </small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
