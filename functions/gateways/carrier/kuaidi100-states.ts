import type { Shipment, TrackingEvent } from '../../../contracts/orders/order.ts';

type State = TrackingEvent['state'];

/**
 * Kuaidi100's codes for where a parcel is, basic and advanced, in the shop's own words.
 * https://api.kuaidi100.com/document/ (订阅推送): 0 在途 1 揽收 2 疑难 3 签收 4 退签 5 派件 6 退回 7 转投 8 清关 14 拒签
 */
const stateOfCode: Readonly<Record<string, State>> = {
  '0': 'in_transit',
  '1': 'collected',
  '2': 'problem',
  '3': 'delivered',
  '4': 'problem',
  '5': 'out_for_delivery',
  '6': 'problem',
  '7': 'in_transit',
  '8': 'in_transit',
  '10': 'in_transit',
  '11': 'in_transit',
  '12': 'in_transit',
  '13': 'problem',
  '14': 'problem',
  '101': 'collected',
  '102': 'collected',
  '103': 'collected',
  '1001': 'in_transit',
  '1002': 'in_transit',
  '1003': 'in_transit',
  '501': 'out_for_delivery',
};

/** Advanced codes begin with their basic one (201 of 2, 301 of 3...). What is not known yet is on its way. */
export const stateOf = (code: string): State => stateOfCode[code] ?? stateOfCode[code.slice(0, 1)] ?? 'in_transit';

const stateOfName: Readonly<Record<string, State>> = {
  在途: 'in_transit',
  揽收: 'collected',
  疑难: 'problem',
  签收: 'delivered',
  退签: 'problem',
  派件: 'out_for_delivery',
  退回: 'problem',
  转投: 'in_transit',
  清关: 'in_transit',
  拒签: 'problem',
  投柜或驿站: 'out_for_delivery',
};

/** Rows without a code carry the name, if the subscription asked for names. */
export const stateOfStatus = (name: string): State | null => stateOfName[name] ?? null;

/** Kuaidi100's names of the carriers. */
export const companyOf: Readonly<Record<Shipment['carrier'], string>> = {
  sf: 'shunfeng',
  zto: 'zhongtong',
  yto: 'yuantong',
  sto: 'shentong',
  yunda: 'yunda',
  jd: 'jd',
  ems: 'ems',
};

/** These tell nothing of a parcel without the last four digits of a phone number of it. */
export const asksForPhone = (carrier: Shipment['carrier']): boolean => carrier === 'sf' || carrier === 'zto';
