import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SendSms } from './port.ts';

let client: SNSClient | null = null;

const sns = (): SNSClient => {
  const region = process.env.SMS_REGION;
  client ??= new SNSClient({ maxAttempts: 2, ...(region ? { region } : {}) });
  return client;
};

/**
 * By Amazon SNS, which hands over to AWS End User Messaging. `SMS_REGION` switches it on and names a region that sends text messages; AWS China has none,
 * so a shop there signs people in by mail, or adds an adapter of a mainland provider to this port.
 */
export const sendSms: SendSms = async ({ to, text }) => {
  if (!process.env.SMS_REGION) return { sent: false, why: 'SMS_REGION is not set' };
  try {
    await sns().send(
      new PublishCommand({
        PhoneNumber: to,
        Message: text,
        // Codes go by the reliable route and not among advertisements.
        MessageAttributes: { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } },
      }),
    );
    return { sent: true };
  } catch (error) {
    return { sent: false, why: error instanceof Error ? error.name : 'unknown' };
  }
};
