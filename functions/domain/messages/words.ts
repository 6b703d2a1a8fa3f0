import type { Shipment } from '../../../contracts/orders/order.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import type { Money } from '../../../contracts/values/money.ts';

/** ¥199.00: yuan and fen, as receipts have it in both languages. */
export const yuan = ({ minor }: Money): string => `¥${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

/** 18:30 on a Shanghai clock. */
export const clockTime = (at: Instant): string => plusMs(at, 8 * 3_600_000).slice(11, 16);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 11月26日, 26 Nov, of a day written 2026-11-26. */
export const dayName = (day: string): Bilingual => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return { zh: `${month}月${date}日`, en: `${date} ${months[month - 1] ?? ''}` };
};

export const carrierNames: Readonly<Record<Shipment['carrier'], Bilingual>> = {
  sf: { zh: '顺丰速运', en: 'SF Express' },
  zto: { zh: '中通快递', en: 'ZTO Express' },
  yto: { zh: '圆通速递', en: 'YTO Express' },
  sto: { zh: '申通快递', en: 'STO Express' },
  yunda: { zh: '韵达快递', en: 'Yunda Express' },
  jd: { zh: '京东物流', en: 'JD Logistics' },
  ems: { zh: '中国邮政 EMS', en: 'China Post EMS' },
};
