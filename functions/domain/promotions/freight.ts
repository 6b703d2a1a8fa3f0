import type { ShopSettings } from '../../../contracts/catalogue/shop.ts';
import type { FreightCharge, FreightTemplate, FreightZone } from '../../../contracts/promotions/freight-template.ts';
import type { PricedFreight } from '../../../contracts/promotions/pricing.ts';
import { cny, sum } from '../../../contracts/values/money.ts';
import { sameProvince } from '../fulfilment/provinces.ts';
import type { Asking } from './asking.ts';
import { measured } from './effect.ts';
import { type Priceable, pricedAt } from './steps.ts';

/** The shop's settings as a template: free from an amount of goods on, else by whether the province is remote. */
export const templateOfSettings = (rules: ShopSettings['freight']): FreightTemplate => {
  const zone = (fee: number): FreightZone => ({
    charge: { by: 'order', fee },
    free: { measure: 'amount', from: rules.freeFrom },
  });
  const remote = rules.remoteProvinces;
  return {
    id: 'shop',
    zones: remote.length > 0 ? [{ provinces: remote, ...zone(rules.remote) }] : [],
    elsewhere: zone(rules.standard),
  };
};

export const zoneOf = ({ zones, elsewhere }: FreightTemplate, province: string): FreightZone =>
  zones.find((zone) => zone.provinces.some((p) => sameProvince(p, province))) ?? elsewhere;

const feeOf = (charge: FreightCharge, grams: number, units: number): number => {
  if (charge.by === 'order') return charge.fee;
  const over = Math.max(0, (charge.by === 'weight' ? grams : units) - charge.first);
  return charge.firstFee + Math.ceil(over / charge.next) * charge.nextFee;
};

interface Part {
  readonly template: string;
  readonly grams: number;
  readonly units: number;
  readonly fee: number;
  readonly free: boolean;
  readonly missing: number | null;
}

/**
 * What sending the goods costs before freight promotions: each template charges for its goods once. Free from so much on counts the goods as
 * priced after item promotions: a coupon never costs a shopper the free freight. Goods that cost nothing are sent for nothing.
 */
export const freightBefore = (so: Priceable, { freight, province }: Asking): Omit<PricedFreight, 'off' | 'charged'> => {
  const [own] = freight;
  const templateOf = (line: number): FreightTemplate =>
    freight.find((t) => t.id === so.cart.lines[line]?.freightTemplate) ?? own;
  const used = freight.filter((t) => so.cart.lines.some((_, line) => templateOf(line) === t));
  const parts = used.map((template) => partOf(so, template, zoneOf(template, province), templateOf));
  const open = parts.length > 0 ? parts : [partOf(so, own, zoneOf(own, province), templateOf)];
  const missing = open.flatMap((p) => (p.missing === null ? [] : [p.missing]));
  const told = parts.map(({ missing: _, fee, ...part }) => ({ ...part, fee: cny(fee) }));
  return {
    parts: told,
    before: sum(told.map((p) => p.fee)),
    missingForFree: missing.length > 0 ? cny(Math.min(...missing)) : null,
  };
};

const partOf = (
  so: Priceable,
  template: FreightTemplate,
  { charge, free }: FreightZone,
  templateOf: (line: number) => FreightTemplate,
): Part => {
  const mine = so.slices.flatMap((slice, at) => (templateOf(slice.line) === template ? [at] : []));
  const goods = pricedAt(so.slices, mine);
  const amount = measured('amount', goods);
  const units = measured('units', goods);
  const grams = mine.reduce((all, at) => {
    const slice = so.slices[at];
    return all + (slice ? slice.units * (so.cart.lines[slice.line]?.weightGrams ?? 0) : 0);
  }, 0);
  const reached = free?.measure === 'units' ? units : amount;
  const isFree = free !== null && reached >= free.from;
  return {
    template: template.id,
    grams,
    units,
    fee: isFree || amount === 0 ? 0 : feeOf(charge, grams, units),
    free: isFree,
    missing: free?.measure === 'amount' && !isFree ? free.from - amount : null,
  };
};
