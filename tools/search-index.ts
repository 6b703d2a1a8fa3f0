import { parseArgs } from 'node:util';
import { stackOutputs } from './aws/stack-outputs.ts';

/** `node tools/search-index.ts check | mend | rebuild`: the search index of a deployed shop held against its table, and made anew. */
const usage = `node tools/search-index.ts check|mend|rebuild [--stack NAME]        with AWS credentials
  check     tells which products the search has not as the table has them; ends with 1 where there are any
  mend      indexes those again
  rebuild   makes the whole index anew while the old one answers
  --stack   the shop's stack (shop-prod); without it TABLE_NAME and SEARCH_BUCKET or OPENSEARCH_ENDPOINT may say where`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stack: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});
const tell = (line: string): boolean => process.stdout.write(`${line}\n`);

/** The environment that the shop's own Lambdas are given. */
const enter = async (): Promise<void> => {
  if (values.stack === undefined && process.env.TABLE_NAME) return;
  const stack = values.stack ?? 'shop-prod';
  const outputs = await stackOutputs(stack);
  if (!outputs?.TableName || !outputs.SearchIndex)
    throw new Error(`there is no shop ${stack} in this account and region; --stack names another`);
  const index = outputs.SearchIndex;
  process.env.TABLE_NAME = outputs.TableName;
  if (index.startsWith('s3://')) process.env.SEARCH_BUCKET = index.slice('s3://'.length);
  else Object.assign(process.env, { SEARCH_ENGINE: 'opensearch', OPENSEARCH_ENDPOINT: index });
};

const progress = (products: number): boolean => tell(`  ${products} products`);

const run = async (what: 'check' | 'mend' | 'rebuild'): Promise<void> => {
  await enter();
  const { driftOf } = await import('../functions/domain/search/drift.ts');
  const { shopSearchWriter } = await import('../functions/gateways/search/shop-search-writer.ts');
  const { allSearchDocuments, searchChangesOf, statesOnShelf } = await import(
    '../functions/stores/search-documents.ts'
  );
  const { productId } = await import('../contracts/values/id.ts');
  const writer = shopSearchWriter(allSearchDocuments);
  if (what === 'rebuild') {
    tell(`made anew: ${await writer.rebuild(allSearchDocuments(), progress)} products`);
    return;
  }
  if (!(await writer.isCurrent())) {
    tell('there is no index of the form this version makes: rebuild makes it');
    process.exitCode = 1;
    return;
  }
  const onShelf = await statesOnShelf();
  const drift = driftOf(onShelf, await writer.indexed());
  for (const id of drift) tell(`  ${id} is not as the table has it`);
  tell(`${onShelf.size} products on the shelf, ${drift.length} of them or others wrong in the search`);
  if (drift.length === 0) return;
  if (what === 'mend') await writer.apply(() => searchChangesOf(drift.map((id) => productId.parse(id))));
  else process.exitCode = 1;
};

const [what] = positionals;
if (values.help || (what !== 'check' && what !== 'mend' && what !== 'rebuild')) {
  tell(usage);
  process.exitCode = values.help ? 0 : 1;
} else
  try {
    await run(what);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
