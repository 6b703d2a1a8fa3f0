import type { DeliveryPromise } from '../../../contracts/catalogue/get-product.ts';
import type { ShopSettings } from '../../../contracts/catalogue/shop.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { cny } from '../../../contracts/values/money.ts';
import { arrivalDay, daysOnTheWay, isRemote } from './promise.ts';

/** Days from the warehouse nearest to a province. */
export const fewestDays = (province: string, { warehouses, freight }: ShopSettings): number =>
  Math.min(...warehouses.map((w) => daysOnTheWay(w.province, province, freight.remoteProvinces)));

/** What a product page promises before an address is known: to the shop's default region, from its nearest warehouse. */
export const deliveryPromise = (settings: ShopSettings, at: Instant): DeliveryPromise => {
  const { province, city } = settings.defaultRegion;
  const { freight } = settings;
  return {
    arrivesOn: arrivalDay(at, fewestDays(province, settings)),
    region: [...new Set([province, city])].join(''),
    freeFrom: cny(freight.freeFrom),
    freight: cny(isRemote(province, freight.remoteProvinces) ? freight.remote : freight.standard),
  };
};
