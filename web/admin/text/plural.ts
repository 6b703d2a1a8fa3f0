/** English counts: 1 order, 2 orders. */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
