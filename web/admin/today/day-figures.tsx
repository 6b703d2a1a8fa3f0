import type { OrderRow } from '../../../contracts/orders/order.ts';
import { cny } from '../../../contracts/values/money.ts';
import type { Page } from '../../../contracts/values/page.ts';
import { moneyText } from '../parts/say.ts';
import { useNow } from '../parts/use-now.ts';
import { useText } from '../text/use-text.ts';
import { figuresOf } from './day.ts';

export const DayFiguresCard = ({ page }: { page: Page<OrderRow> | undefined }) => {
  const text = useText();
  const now = useNow();
  const day = page && figuresOf(page.items, page.nextCursor !== null, now);
  const least = day?.partial === true ? `${text.today.atLeast} ` : '';
  const figures = [
    { label: text.today.placed, value: day && `${least}${day.placed}`, unit: text.today.orderUnit },
    { label: text.today.paid, value: day && `${least}${day.paid}`, unit: text.today.orderUnit },
    { label: text.today.amount, value: day && `${least}${moneyText(cny(day.paidMinor))}`, unit: '' },
    { label: text.today.units, value: day && `${least}${day.paidUnits}`, unit: text.today.pieceUnit },
  ];
  return (
    <>
      <dl className="figures">
        {figures.map(({ label, value, unit }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">
              {value ?? <span className="to-come-word" />}
              {value !== undefined && unit !== '' && <small> {unit}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="figures-note">{text.today.sinceMidnight}</p>
    </>
  );
};
