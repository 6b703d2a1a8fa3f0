import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { SendMail } from './port.ts';

let client: SESv2Client | null = null;

/** SES is not in every region: `MAIL_REGION` names another than the function's own. */
const ses = (): SESv2Client => {
  const region = process.env.MAIL_REGION;
  client ??= new SESv2Client({ maxAttempts: 2, ...(region ? { region } : {}) });
  return client;
};

/** By Amazon SES, from the verified address in `MAIL_FROM`; without one no mail is sent. */
export const sendMail: SendMail = async ({ to, subject, text }) => {
  const from = process.env.MAIL_FROM;
  if (!from) return { sent: false, why: 'MAIL_FROM is not set' };
  try {
    await ses().send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } },
        },
      }),
    );
    return { sent: true };
  } catch (error) {
    return { sent: false, why: error instanceof Error ? error.name : 'unknown' };
  }
};
