import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod/mini';
import type { People } from '../../lib/identity/people.ts';
import { profileNamed } from '../../lib/profile.ts';
import { ShopStack } from '../../lib/shop-stack.ts';
import { entries } from '../../tools/build/entries.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The context of cdk.json, so that a test synthesizes what the command does. */
const context = cdkJson.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8'))).context;

/** A dist folder with a file where each asset is: templates do not depend on what is inside, and no build is waited for. */
const standInBuild = (): string => {
  const built = mkdtempSync(join(tmpdir(), 'shop-built-'));
  const sites = ['web/storefront', 'web/admin'].flatMap((s) => [`${s}/index.html`, `${s}/assets/main.js`]);
  for (const file of [...entries.map(({ name }) => `functions/${name}/index.js`), ...sites]) {
    mkdirSync(dirname(join(built, file)), { recursive: true });
    writeFileSync(join(built, file), `// ${file}\n`);
  }
  return built;
};

const usual: People = {
  senders: { mailFrom: 'shop@shop.example', mailRegion: 'ap-northeast-1', smsRegion: 'ap-northeast-1' },
};

export interface Synthesized {
  readonly app: App;
  readonly shop: ShopStack;
  readonly built: string;
}

/** With mail and text messages on, so that their grants are looked at; `people` says otherwise. */
export const shopOf = (profile: string, people: People = usual): Synthesized => {
  const app = new App({ context, analyticsReporting: false, outdir: mkdtempSync(join(tmpdir(), 'shop-cdk-')) });
  const built = standInBuild();
  return {
    app,
    built,
    shop: new ShopStack(app, 'shop-prod', { profile: profileNamed(profile), stage: 'prod', built, people }),
  };
};
