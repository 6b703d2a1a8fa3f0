import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod/mini';
import { placeTold } from '../lib/place.ts';
import { shopIn } from '../lib/shop-app.ts';
import { buildWhatChanged } from './build/all.ts';
import { idleUsage, type TemplateResource } from './cost/idle.ts';
import { billFor, type Line, pricesOf, totalOf } from './cost/pricing.ts';
import { orderUsage } from './cost/thousand-orders.ts';
import { toldIn } from './told.ts';

/** `npm run cost -- -c profile=tiny`: what the template costs a month while nobody buys, and what a thousand orders add. */
const root = resolve(import.meta.dirname, '..');

const told = toldIn(process.argv.slice(2));
const profile = told('profile') ?? 'tiny';

const template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z._default(z.record(z.string(), z.unknown()), {}) }),
  ),
});
const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

const synthesized = (): readonly TemplateResource[] => {
  const { context } = cdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const app = new App({ context, analyticsReporting: false, outdir: mkdtempSync(join(tmpdir(), 'shop-cost-')) });
  shopIn(app, told, join(root, 'dist'));
  const { directory } = app.synth();
  try {
    return readdirSync(directory)
      .filter((file) => file.endsWith('.template.json'))
      .flatMap((file) =>
        Object.values(template.parse(JSON.parse(readFileSync(join(directory, file), 'utf8'))).Resources),
      );
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const dollars = (amount: number): string => amount.toFixed(amount < 1 ? 3 : 2);
const show = (title: string, bill: readonly Line[], currency: string): void => {
  process.stdout.write(`\n${title}\n`);
  for (const { what, amount, cost, checked } of bill)
    if (cost >= 0.0005)
      process.stdout.write(
        `  ${dollars(cost).padStart(8)} ${currency}  ${what} × ${Math.round(amount * 100) / 100}${checked ? '' : '  (price not checked)'}\n`,
      );
  process.stdout.write(`  ${dollars(totalOf(bill)).padStart(8)} ${currency}  in all\n`);
};

await buildWhatChanged(['storefront', 'admin', profile === 'standard' ? 'standard' : 'functions']);
const { region } = placeTold(told);
const { of, prices } = pricesOf(region);
const usage = idleUsage(synthesized());

process.stdout.write(`profile ${profile} in ${region}; prices of ${of}, ${prices.date}: ${prices.source}\n`);
if (of !== region)
  process.stdout.write(
    `nobody has put prices of ${region} into tools/cost/prices.json; they differ from those of ${of}\n`,
  );
show('A month while nobody buys, free tier not counted', billFor(usage, prices, false), prices.currency);
show('A month while nobody buys, with what is free for good', billFor(usage, prices, true), prices.currency);
const orders = orderUsage();
show(
  `A thousand orders (${orders.source}), free tier not counted`,
  billFor(orders.usage, prices, false),
  prices.currency,
);

/** What tiny promises: less than a dollar a month. */
const idle = totalOf(billFor(usage, prices, true));
if (profile === 'tiny' && idle >= 1) {
  process.stderr.write(`tiny costs ${dollars(idle)} a month while nobody buys; it promises less than 1\n`);
  process.exitCode = 1;
}
