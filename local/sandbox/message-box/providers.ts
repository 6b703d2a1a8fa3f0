import { randomUUID } from 'node:crypto';
import { type Incoming, json, type Reply } from '../http.ts';
import { escaped } from '../look.ts';
import type { Messages } from './messages.ts';

/** What the merchant's account may be told instead of a message being sent. */
export type Fault = 'none' | 'refused' | 'down';

/** Calls must be signed for the service they ask for (AWS Signature Version 4); the signature itself is not computed again. */
const isSignedFor = (incoming: Incoming, service: string): boolean =>
  new RegExp(`^AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/[\\w-]+/${service}/aws4_request, `).test(
    incoming.headers.authorization ?? '',
  );

interface SendEmail {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data?: string };
      readonly Body?: { readonly Text?: { readonly Data?: string } };
    };
  };
}

const sesProblem = (status: number, type: string, message: string): Reply => ({
  ...json({ message }, status),
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
});

/** `SendEmail` of Amazon SES API v2 (REST, JSON), simple content with a text part. */
export const sendEmail = (messages: Messages, incoming: Incoming, fault: Fault): Reply => {
  if (!isSignedFor(incoming, 'ses'))
    return sesProblem(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
  if (fault === 'down') return sesProblem(503, 'ServiceUnavailableException', 'Service Unavailable');
  const { FromEmailAddress: from, Destination, Content } = JSON.parse(incoming.body) as SendEmail;
  const to = Destination?.ToAddresses ?? [];
  const subject = Content?.Simple?.Subject?.Data;
  const text = Content?.Simple?.Body?.Text?.Data;
  if (from === undefined || to.length === 0 || subject === undefined || text === undefined)
    return sesProblem(400, 'BadRequestException', 'From, To, subject and a text body are required');
  if (fault === 'refused') return sesProblem(400, 'MessageRejected', 'Email address is not verified.');
  const [id = ''] = to.map((each) => messages.take({ kind: 'mail', to: each, from, subject, text }));
  return json({ MessageId: id });
};

const xml = (status: number, body: string): Reply => ({ status, headers: { 'content-type': 'text/xml' }, body });

const snsProblem = (status: number, code: string, message: string): Reply =>
  xml(
    status,
    `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

/** `Publish` of Amazon SNS (AWS Query, version 2010-03-31) to a phone number. */
export const publish = (messages: Messages, incoming: Incoming, fault: Fault): Reply => {
  if (!isSignedFor(incoming, 'sns'))
    return snsProblem(403, 'MissingAuthenticationToken', 'Missing Authentication Token');
  if (fault === 'down') return snsProblem(503, 'ServiceUnavailable', 'Service Unavailable');
  const form = new URLSearchParams(incoming.body);
  const [to, text] = [form.get('PhoneNumber') ?? '', form.get('Message') ?? ''];
  if (form.get('Action') !== 'Publish')
    return snsProblem(400, 'InvalidAction', 'Only Publish is served on this machine');
  if (!/^\+[1-9]\d{6,14}$/.test(to) || text === '')
    return snsProblem(400, 'InvalidParameter', 'Invalid parameter: PhoneNumber or Message');
  if (fault === 'refused') return snsProblem(400, 'OptedOut', 'The phone number has opted out');
  const id = messages.take({ kind: 'sms', to, from: '', subject: '', text });
  return xml(
    200,
    `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${id}</MessageId></PublishResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`,
  );
};
