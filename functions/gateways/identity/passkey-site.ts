import { shopSettings } from '../../stores/shop.ts';
import { publicOrigin } from '../secrets.ts';

/** The site a passkey is made for: it works on this origin and no other, which is what makes it proof against phishing. */
export interface Site {
  readonly origin: string;
  readonly name: string;
}

/** The relying party's id (WebAuthn Level 3): the host of the site. */
export const idOf = ({ origin }: Site): string => new URL(origin).hostname;

/** The shop's own address, as set up, not as a request claims it. */
export const passkeySite = async (): Promise<Site> => {
  const [origin, { name }] = await Promise.all([publicOrigin(), shopSettings()]);
  return { origin, name: name.zh };
};
