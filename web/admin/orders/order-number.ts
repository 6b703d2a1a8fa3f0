/** What people say aloud of an order: the end of its id. Thirty bits of chance, plenty among the orders one looks at. */
export const shortNumber = (orderId: string): string => orderId.slice(-6);

/** As typed or pasted: any case, with or without `ord_`, with look-alike letters (Crockford base32 reads I and L as 1, O as 0). */
const normalized = (typed: string): string =>
  typed.trim().toUpperCase().replace(/^ORD_/, '').replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');

/** The order a full number names, or null where it is no full number. */
export const orderIdIn = (typed: string): string | null => {
  const number = normalized(typed);
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(number) ? `ord_${number}` : null;
};

/** The end of a number, at least four characters, or null where it is no such thing. */
export const tailIn = (typed: string): string | null => {
  const number = normalized(typed);
  return /^[0-9A-HJKMNP-TV-Z]{4,25}$/.test(number) ? number : null;
};
