import type { Address } from '../../../contracts/orders/address.ts';

/** Municipalities repeat their name as the city: 上海市 上海市. */
export const regionOf = ({ province, city, district }: Address): string =>
  [...new Set([province, city, district])].join(' ');

/** As one pastes it into a carrier's form: name, phone, whole address. */
export const addressText = (address: Address): string =>
  `${address.name} ${address.phone} ${regionOf(address).replaceAll(' ', '')}${address.street}`;

/** 138 0013 8000: read and typed in threes and fours. */
export const phoneText = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
