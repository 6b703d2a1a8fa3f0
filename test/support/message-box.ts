import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeIn, type SentMessage } from '../../local/sandbox/message-box/messages.ts';
import { type MessageBox, startMessageBox } from '../../local/sandbox/message-box/start.ts';

export interface TestBox extends Omit<MessageBox, 'stop'> {
  /** The code in the newest message to an address. */
  readonly codeTo: (to: string) => string;
  readonly to: (to: string) => readonly SentMessage[];
  readonly fail: (fault: 'refused' | 'down') => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The sandbox that takes mail and text messages, and the environment that points the gateways at it. */
export const openMessageBox = async (): Promise<TestBox> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-box-'));
  const box = await startMessageBox({ port: 0, dataDir });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SESV2: box.origin,
    AWS_ENDPOINT_URL_SNS: box.origin,
    MAIL_FROM: 'shop@shop.example',
    SMS_REGION: 'ap-northeast-1',
  });
  const to = (address: string) => box.messages().filter((m) => m.to === address);
  return {
    ...box,
    to,
    codeTo: (address) => {
      const [newest] = to(address);
      return (newest && codeIn(newest)) ?? '';
    },
    fail: async (fault) => {
      await fetch(`${box.origin}/faults`, { method: 'POST', body: new URLSearchParams({ fault }), redirect: 'manual' });
    },
    stop: async () => {
      await box.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
};
