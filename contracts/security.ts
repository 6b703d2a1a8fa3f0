/**
 * What every answer of the site tells a browser to refuse. CloudFront adds these in AWS and the local server on a laptop, so that a
 * page which breaks under them breaks in the tests.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  // Data in pages (`<script type="application/json">`) is no script and needs no exception.
  "script-src 'self'",
  // Style attributes of rendered pages, and the admin's component library, which writes its style sheets at run time.
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The admin's pages may besides send pictures to the store of originals, where that is another origin. */
export const adminContentSecurityPolicy = (uploads: string): string =>
  contentSecurityPolicy.replace("connect-src 'self'", `connect-src 'self' ${uploads}`);

export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';
export const referrerPolicy = 'strict-origin-when-cross-origin';

/** CloudFront shows the API a secret here, in profiles that have a firewall before it; a visitor's own header of that name is overwritten. */
export const originSecretHeader = 'x-origin-secret';
