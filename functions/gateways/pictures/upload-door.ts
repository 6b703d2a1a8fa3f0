import { told } from './setting.ts';
import { type Signer, type UploadTerms, uploadForm } from './upload-form.ts';

const signer = (): Signer => ({
  accessKeyId: told('AWS_ACCESS_KEY_ID'),
  secretAccessKey: told('AWS_SECRET_ACCESS_KEY'),
  region: told('AWS_REGION'),
  ...(process.env.AWS_SESSION_TOKEN ? { sessionToken: process.env.AWS_SESSION_TOKEN } : {}),
});

/** Where one original may be sent, and the form for it. In a Lambda the keys of its role are in the environment, so no SDK is needed. */
export const uploadDoor = (
  terms: Omit<UploadTerms, 'bucket'>,
): { readonly url: string; readonly fields: Record<string, string> } => ({
  url: told('ORIGINALS_URL'),
  fields: uploadForm({ ...terms, bucket: told('ORIGINALS_BUCKET') }, signer()),
});
