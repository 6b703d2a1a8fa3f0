import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod/mini';
import { shopIn } from '../../lib/shop-app.ts';
import type { ShopStack } from '../../lib/shop-stack.ts';
import { entries } from '../../tools/build/entries.ts';
import { variants } from '../../tools/build/variants.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The context of cdk.json, so that a test synthesizes what the command does. */
const context = cdkJson.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8'))).context;

/** A dist folder with a file where each asset is: templates do not depend on what is inside, and no build is waited for. */
const standInBuild = (): string => {
  const built = mkdtempSync(join(tmpdir(), 'shop-built-'));
  const sites = ['web/storefront', 'web/admin'].flatMap((s) => [`${s}/index.html`, `${s}/assets/main.js`]);
  const lambdas = Object.values(variants).flatMap(({ folder }) =>
    entries.map(({ name }) => `${folder}/${name}/index.js`),
  );
  const layers = ['arm64', 'x64'].map((cpu) => `sharp/${cpu}/nodejs/node_modules/sharp/index.js`);
  for (const file of [...lambdas, ...sites, ...layers]) {
    mkdirSync(dirname(join(built, file)), { recursive: true });
    writeFileSync(join(built, file), `// ${file}\n`);
  }
  return built;
};

export type Said = Readonly<Record<string, string>>;

/** Mail and text messages are on, so that their grants are looked at. */
const senders: Said = { mailFrom: 'shop@shop.example', mailRegion: 'ap-northeast-1', smsRegion: 'ap-northeast-1' };

const china: Said = { partition: 'aws-cn', domain: 'shop.example.cn', certificate: 'ASCAEXAMPLECERTIFICATE' };

/** What is said on the command line for each set of templates that is looked at. */
const sets = {
  tiny: senders,
  standard: { ...senders, profile: 'standard' },
  'aws-cn': { ...china, profile: 'standard' },
  'aws-cn-tiny': china,
} as const satisfies Record<string, Said>;
export type SetName = keyof typeof sets;

export interface Synthesized {
  readonly app: App;
  readonly shop: ShopStack;
  readonly built: string;
}

/** The app as the command makes it; `more` says what is said besides. */
export const shopOf = (set: SetName, more: Said = {}): Synthesized => {
  const app = new App({ context, analyticsReporting: false, outdir: mkdtempSync(join(tmpdir(), 'shop-cdk-')) });
  const built = standInBuild();
  const said: Said = { ...sets[set], ...more };
  return { app, built, shop: shopIn(app, (name) => said[name], built) };
};
