import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Function as CloudFrontFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { transformSync } from 'esbuild';

const site = join(import.meta.dirname, '../../contracts/site.ts');

/** The text of contracts/site.ts without types and exports, and the entry point CloudFront calls. */
export const addressFunctionCode = (): string => {
  const { code } = transformSync(readFileSync(site, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2015' });
  const plain = code.replace(/^export (const|function) /gm, '$1 ').replace(/^export \{[^}]*\};?\n/gm, '');
  return `${plain}
function handler(event) {
  const request = event.request;
  request.headers['x-forwarded-host'] = { value: request.headers.host.value };
  request.headers['x-viewer-address'] = { value: event.viewer.ip };
  request.uri = destinationOf(request.uri).path;
  return request;
}
`;
};

/**
 * Turns an address that people see into the API's or the bucket's path, as the local server does with the same code, and tells pages which
 * host was asked for and from where: the API sees only its own and CloudFront's, and what a visitor claims in those headers is overwritten.
 */
export const addressFunction = (scope: Construct): CloudFrontFunction =>
  new CloudFrontFunction(scope, 'Addresses', {
    code: FunctionCode.fromInline(addressFunctionCode()),
    runtime: FunctionRuntime.JS_2_0,
    comment: 'contracts/site.ts',
  });
