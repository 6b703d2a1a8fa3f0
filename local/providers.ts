import type { Parameters } from './aws/parameters.ts';
import type { DataFolder } from './data-folder.ts';
import { freePort } from './engine/engine.ts';
import { startAlipaySandbox } from './sandbox/alipay/start.ts';
import { startCarrierSandbox } from './sandbox/kuaidi100/start.ts';
import { startMessageBox } from './sandbox/message-box/start.ts';
import { startWechatSandbox } from './sandbox/wechat/start.ts';

/** Where each sandbox is. */
export interface Origins {
  readonly wechat: string;
  readonly alipay: string;
  readonly carrier: string;
  readonly messages: string;
}

export interface Providers {
  readonly origins: Origins;
  /** What `doctor` would have written to the Parameter Store in AWS. */
  readonly parameters: Parameters;
  /** The shop's own address, once it is known: providers call back there. */
  readonly announce: (origin: string) => void;
  readonly stop: () => Promise<void>;
}

const path = '/shop/local/';

/** The sandbox providers, at the ports after the shop's (free ones where the shop has a free one), each with its own data and keys. */
export const startProviders = async (folder: DataFolder, shopPort: number): Promise<Providers> => {
  const ports =
    shopPort === 0
      ? [await freePort(), await freePort(), await freePort(), await freePort()]
      : [shopPort + 1, shopPort + 2, shopPort + 3, shopPort + 4];
  const [wechatPort = 0, carrierPort = 0, messagesPort = 0, alipayPort = 0] = ports;
  const wechat = await startWechatSandbox({ port: wechatPort, dataDir: folder.path('wechat') });
  const alipay = await startAlipaySandbox({ port: alipayPort, dataDir: folder.path('alipay') });
  const carrier = await startCarrierSandbox({ port: carrierPort, dataDir: folder.path('carrier') });
  const messages = await startMessageBox({ port: messagesPort, dataDir: folder.path('messages') });
  const parameters = new Map<string, { type: 'String' | 'SecureString'; value: string }>([
    [`${path}payment/wechat`, { type: 'SecureString', value: wechat.credentials }],
    [`${path}payment/alipay`, { type: 'SecureString', value: alipay.credentials }],
    [`${path}carrier/kuaidi100`, { type: 'SecureString', value: carrier.credentials }],
  ]);
  return {
    origins: {
      wechat: wechat.origin,
      alipay: alipay.origin,
      carrier: carrier.origin,
      messages: messages.origin,
    },
    parameters,
    announce: (origin) => {
      parameters.set(`${path}origin`, { type: 'String', value: origin });
    },
    stop: async () => {
      await Promise.all([wechat.stop(), alipay.stop(), carrier.stop(), messages.stop()]);
    },
  };
};
