import { shopSettings } from '../../stores/shop.ts';
import { publicOrigin } from '../secrets.ts';
import type { Site } from './passkey-devices.ts';

/** The shop's own address, as set up, not as a request claims it. */
export const passkeySite = async (): Promise<Site> => {
  const [origin, { name }] = await Promise.all([publicOrigin(), shopSettings()]);
  return { origin, name: name.zh };
};
