import * as z from 'zod/mini';
import { type Instant, plusMs } from '../../../../contracts/values/instant.ts';
import type { Opened, Opening } from '../port.ts';

/** How one way differs from the others when an order is made there. */
interface Led {
  /** Last segment of the interface's path. */
  readonly path: string;
  /** Fields of the request besides those of every way. */
  readonly body: object;
  readonly read: (answer: unknown) => Opened | null;
}

const native = z.object({ code_url: z.string().check(z.minLength(1)) });
const h5 = z.object({ h5_url: z.string().check(z.startsWith('http')) });

/** Their address for the payer's browser is good for five minutes; a new one is asked for a little earlier. */
const h5Ms = 4 * 60_000;

/**
 * Native: https://pay.weixin.qq.com/doc/v3/merchant/4012791877 ; H5: https://pay.weixin.qq.com/doc/v3/merchant/4012791834 (the page to come
 * back to is added to the address they give, 4012791835).
 */
export const ledBy = ({ way, pageUrl, payerAddress }: Opening, at: Instant): Led =>
  way === 'h5'
    ? {
        path: 'h5',
        body: { scene_info: { payer_client_ip: payerAddress, h5_info: { type: 'Wap' } } },
        read: (answer) => {
          const given = h5.safeParse(answer);
          if (!given.success) return null;
          const url = new URL(given.data.h5_url);
          url.searchParams.set('redirect_url', pageUrl);
          return { next: { kind: 'redirect', url: url.toString() }, until: plusMs(at, h5Ms) };
        },
      }
    : {
        path: 'native',
        body: {},
        read: (answer) => {
          const given = native.safeParse(answer);
          return given.success ? { next: { kind: 'qr', text: given.data.code_url }, until: null } : null;
        },
      };
