import type { Shipment } from '../../../contracts/orders/order.ts';

export type Carrier = Shipment['carrier'];

export const carriers = ['sf', 'zto', 'yto', 'sto', 'yunda', 'jd', 'ems'] as const satisfies readonly Carrier[];

export const carrierIn = (text: string): Carrier | null => carriers.find((c) => c === text) ?? null;

/** A scanner or a paste may bring spaces and line ends; numbers are printed in capitals. */
export const tidyWaybill = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

/** The contract's own rule, so that most slips are told before anything is sent. */
export const waybillIsWhole = (waybill: string): boolean =>
  /^(?=(?:-*[A-Z0-9]){6})[A-Z0-9][A-Z0-9-]{7,29}$/.test(waybill);

/** Carriers whose numbers begin with their own letters; plain digits are shared by several and name none. */
export const carrierOf = (waybill: string): Carrier | null => {
  if (/^SF\d/.test(waybill)) return 'sf';
  if (/^(JD|JDV)[A-Z]*\d/.test(waybill)) return 'jd';
  if (/^YT\d/.test(waybill)) return 'yto';
  // Universal Postal Union S10: two letters, nine digits, two letters of the country
  return /^[A-Z]{2}\d{9}CN$/.test(waybill) ? 'ems' : null;
};
