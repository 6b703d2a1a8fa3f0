import { html, type Incoming, isEnglish, json, listen, type Reply, seeOther } from '../http.ts';
import { type Messages, messagesIn } from './messages.ts';
import { boxPage, isFault } from './pages.ts';
import { type Fault, publish, sendEmail } from './providers.ts';

export interface MessageBoxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Messages are kept there. */
  readonly dataDir: string;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
}

export interface MessageBox {
  readonly origin: string;
  readonly messages: Messages['all'];
  readonly stop: () => Promise<void>;
}

/** Amazon SES and SNS on this machine: takes what the shop sends and shows it on a page instead of sending it. */
export const startMessageBox = async ({ port, dataDir, clock = Date.now }: MessageBoxOptions): Promise<MessageBox> => {
  const messages = messagesIn(dataDir, clock);
  // For one message; the one after it arrives. A client asks twice of a provider that is down.
  let next: Fault = 'none';
  let calls = 0;
  const used = (): Fault => {
    const fault = next;
    calls += 1;
    if (fault !== 'down' || calls === 2) next = 'none';
    return fault;
  };
  const serve = (incoming: Incoming): Reply => {
    const { pathname } = incoming.url;
    const post = incoming.method === 'POST';
    if (post && pathname === '/v2/email/outbound-emails') return sendEmail(messages, incoming, used());
    if (post && pathname === '/') return publish(messages, incoming, used());
    const english = isEnglish(incoming);
    if (post && pathname === '/faults') {
      const wanted = new URLSearchParams(incoming.body).get('fault') ?? '';
      if (isFault(wanted)) [next, calls] = [wanted, 0];
      return seeOther(english ? '/?lang=en' : '/?lang=zh');
    }
    if (pathname === '/messages.json') return json(messages.all());
    return html(boxPage(english, messages.all(), next), pathname === '/' ? 200 : 404);
  };
  const { origin, stop } = await listen(port, serve);
  return { origin, messages: messages.all, stop };
};
