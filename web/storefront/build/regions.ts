import { areaList } from '@vant/area-data';
import type { Plugin } from 'vite';

const id = 'virtual:regions';
const resolved = `\0${id}`;

/** Codes of Taiwan, Hong Kong and Macau: addresses are in mainland China (contracts/orders/address.ts). */
const elsewhere = /^(71|81|82)/;

/**
 * Provinces, cities and districts as one line of names a province, `province|city:district,district|city:...`: 19 KB compressed
 * where the package's coded tables take 37.
 */
export const regionLines = (): string =>
  Object.entries(areaList.province_list)
    .filter(([code]) => !elsewhere.test(code))
    .map(([province, name]) => [name, ...citiesOf(province)].join('|'))
    .join('\n');

const citiesOf = (province: string): string[] =>
  Object.entries(areaList.city_list)
    .filter(([code]) => code.startsWith(province.slice(0, 2)))
    .map(([city, name]) => `${name}:${districtsOf(city).join(',')}`);

const districtsOf = (city: string): string[] =>
  Object.entries(areaList.county_list)
    .filter(([code]) => code.startsWith(city.slice(0, 4)))
    .map(([, name]) => name);

export const regions = (): Plugin => ({
  name: 'shop-regions',
  resolveId: (source) => (source === id ? resolved : null),
  load: (loading) => (loading === resolved ? `export const lines = ${JSON.stringify(regionLines())};` : null),
});
