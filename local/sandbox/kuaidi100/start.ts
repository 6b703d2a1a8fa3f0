import { randomBytes } from 'node:crypto';
import { html, type Incoming, isEnglish, listen, type Reply, seeOther } from '../http.ts';
import { keptOnce } from '../kept-files.ts';
import { parcelsPage } from './pages.ts';
import { type Parcels, parcelsIn } from './parcels.ts';
import { subscribe } from './subscriptions.ts';

export interface CarrierSandboxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Keys and parcels are kept there. */
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  readonly firstAfterMs?: number;
  readonly everyMs?: number;
}

export interface CarrierSandbox {
  readonly origin: string;
  /** The text of the parameter `carrier/kuaidi100`. */
  readonly credentials: string;
  readonly stop: () => Promise<void>;
}

interface Keys {
  readonly customer: string;
  readonly key: string;
  readonly salt: string;
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const newKeys = (): Keys => ({ customer: hex(16).toUpperCase(), key: hex(6), salt: hex(16) });

/** Kuaidi100 on this machine: takes subscriptions, and has each parcel travel from the warehouse to the door, pushing every step. */
export const startCarrierSandbox = async (options: CarrierSandboxOptions): Promise<CarrierSandbox> => {
  const { dataDir, clock = Date.now, firstAfterMs = 2_000, everyMs = 20_000 } = options;
  const keys = keptOnce(dataDir, 'keys.json', newKeys);
  const parcels = parcelsIn(dataDir, clock, { firstAfterMs, everyMs });
  const { origin, stop } = await listen(options.port, (incoming) => serve(parcels, keys, incoming));
  return {
    origin,
    credentials: JSON.stringify({ ...keys, sandbox: true }),
    stop: () => {
      parcels.stop();
      return stop();
    },
  };
};

const serve = async (parcels: Parcels, keys: Keys, incoming: Incoming): Promise<Reply> => {
  const { pathname } = incoming.url;
  if (incoming.method === 'POST' && pathname === '/poll') return subscribe(parcels, keys.key, incoming);
  const english = isEnglish(incoming);
  if (incoming.method === 'POST' && pathname.startsWith('/parcels/')) {
    const id = decodeURIComponent(pathname.slice('/parcels/'.length));
    await parcels.act(id, new URLSearchParams(incoming.body).get('action') ?? '');
    return seeOther(english ? '/?lang=en' : '/?lang=zh');
  }
  return html(parcelsPage(english, parcels.all()), pathname === '/' ? 200 : 404);
};
