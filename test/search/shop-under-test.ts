import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAws } from '../../local/aws/server.ts';
import { startEngine } from '../support/engine.ts';
import { setUpShop } from '../support/seed.ts';

/** A shop on the real engine with a bucket for its search, for handlers as they are deployed. */
export const startShop = async (): Promise<{ readonly stop: () => Promise<void> }> => {
  const engine = await startEngine();
  const objectsDir = mkdtempSync(join(tmpdir(), 'search-shop-'));
  const door = await startAws({ objectsDir, parameters: new Map(), accept: () => undefined });
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: door.endpoint, SEARCH_BUCKET: 'shop-search' });
  await setUpShop();
  return {
    stop: async () => {
      await door.stop();
      await engine.stop();
    },
  };
};
