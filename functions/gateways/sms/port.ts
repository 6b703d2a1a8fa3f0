import type { Sending } from '../mail/port.ts';

export interface Sms {
  /** E.164, `+8613800138000`. */
  readonly to: string;
  /** Up to 70 characters are one message where one of them is Chinese (GSM 03.38, UCS-2). */
  readonly text: string;
}

/** Sends a text message: taken by the provider, or not, for whatever reason. */
export type SendSms = (sms: Sms) => Promise<Sending>;
