import { expect, it } from 'vitest';
import { policySignature, uploadForm } from '../../functions/gateways/pictures/upload-form.ts';

/** Key, policy and signature of the example in the S3 API reference ("sigv4-post-example"); its policy has line ends of two characters. */
const example = {
  region: 'us-east-1',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const lines = [
  '{ "expiration": "2015-12-30T12:00:00.000Z",',
  '  "conditions": [',
  '    {"bucket": "sigv4examplebucket"},',
  '    ["starts-with", "$key", "user/user1/"],',
  '    {"acl": "public-read"},',
  '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
  '    ["starts-with", "$Content-Type", "image/"],',
  '    {"x-amz-meta-uuid": "14365123651274"},',
  '    {"x-amz-server-side-encryption": "AES256"},',
  '    ["starts-with", "$x-amz-meta-tag", ""],',
  '',
  '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
  '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
  '    {"x-amz-date": "20151229T000000Z" }',
  '  ]',
  '}',
];

it('signs the example of the S3 API reference as it is signed there', () => {
  const policy = Buffer.from(lines.join('\r\n')).toString('base64');
  expect(policySignature(policy, '20151229', example)).toBe(
    '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
  );
});

it('names every field in the policy, and the session of a role', () => {
  const terms = {
    bucket: 'b',
    key: 'uploads/upl_1',
    contentType: 'image/png',
    mostBytes: 1000,
    at: '2026-11-25T01:02:03.456Z',
    expiresAt: '2026-11-25T01:07:03.456Z',
  };
  const { policy = '', 'x-amz-signature': _, ...fields } = uploadForm(terms, { ...example, sessionToken: 'T' });
  expect(JSON.parse(Buffer.from(policy, 'base64').toString())).toEqual({
    expiration: '2026-11-25T01:07:03.456Z',
    conditions: [
      { bucket: 'b' },
      ['content-length-range', 1, 1000],
      ...Object.entries(fields).map(([name, value]) => ['eq', `$${name}`, value]),
    ],
  });
  expect(fields).toMatchObject({ 'x-amz-date': '20261125T010203Z', 'x-amz-security-token': 'T' });
});
