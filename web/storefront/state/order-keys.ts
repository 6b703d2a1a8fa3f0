import { isRecord, stored } from './stored.ts';

const most = 50;

/** The keys of orders placed on this device: with one, an order opens even where the cookie is gone. */
const keys = stored<Readonly<Record<string, string>>>('shop.orders.1', 'local', (found) =>
  isRecord(found)
    ? Object.fromEntries(Object.entries(found).filter((e): e is [string, string] => typeof e[1] === 'string'))
    : {},
);

export const orderKeys = {
  of: (orderId: string): string | undefined => keys.read()[orderId],
  any: (): boolean => Object.keys(keys.read()).length > 0,
  forget: (): void => keys.write({}),
  keep: (orderId: string, key: string): void => {
    const older = Object.entries(keys.read()).filter(([id]) => id !== orderId);
    keys.write(Object.fromEntries([...older, [orderId, key]].slice(-most)));
  },
};
