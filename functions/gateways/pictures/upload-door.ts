import { originalsBucket, originalsUrl } from './setting.ts';
import { type Signer, type UploadTerms, uploadForm } from './upload-form.ts';

/** In a Lambda the keys of its role are in the environment, so no SDK is needed. */
const signer = (): Signer => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || !AWS_REGION) throw new Error('there is nobody to sign as');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    region: AWS_REGION,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
};

/** Where one original may be sent, and the form for it. */
export const uploadDoor = (
  terms: Omit<UploadTerms, 'bucket'>,
): { readonly url: string; readonly fields: Record<string, string> } => ({
  url: originalsUrl(),
  fields: uploadForm({ ...terms, bucket: originalsBucket() }, signer()),
});
