import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly dataDir: string;
  readonly fresh: boolean;
  /** A catalogue of the import schema in place of the demo's; null: the demo. */
  readonly catalogue: string | null;
  readonly engine: 'dynoxide' | 'dynamodb-local' | null;
  /** Search by a real OpenSearch node instead of the embedded index. */
  readonly openSearch: boolean;
  readonly help: boolean;
}

export const usage = `npm start -- [options]
  --port N           port of the shop (3000); 0 takes a free one
  --data DIR         folder of the shop's data (.shop)
  --fresh            start over: the data folder is emptied first
  --catalogue FILE   load this .jsonl of products (schema: contracts/catalogue/product.ts, productImport) instead of the demo catalogue
  --engine NAME      dynoxide or dynamodb-local; unset takes the best this machine has
  --opensearch       search by a real OpenSearch node (needs a JDK 17 or newer and Maven) instead of the embedded index`;

export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '3000' },
      data: { type: 'string', default: '.shop' },
      fresh: { type: 'boolean', default: false },
      catalogue: { type: 'string' },
      engine: { type: 'string' },
      opensearch: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a number from 0 to 65535');
  const engine = values.engine ?? null;
  if (engine !== null && engine !== 'dynoxide' && engine !== 'dynamodb-local')
    throw new Error('--engine takes dynoxide or dynamodb-local');
  return {
    port,
    dataDir: resolve(values.data),
    fresh: values.fresh,
    catalogue: values.catalogue === undefined ? null : resolve(values.catalogue),
    engine,
    openSearch: values.opensearch,
    help: values.help,
  };
};
