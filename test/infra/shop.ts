import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod/mini';
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

export interface Synthesized {
  readonly app: App;
  readonly shop: ShopStack;
  readonly built: string;
}

export const shopOf = (profile: string): Synthesized => {
  const app = new App({ context, analyticsReporting: false, outdir: mkdtempSync(join(tmpdir(), 'shop-cdk-')) });
  const built = standInBuild();
  return {
    app,
    built,
    shop: new ShopStack(app, 'shop-prod', { profile: profileNamed(profile), stage: 'prod', built }),
  };
};

const templateShape = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z._default(z.record(z.string(), z.unknown()), {}) }),
  ),
  Parameters: z._default(z.record(z.string(), z.unknown()), {}),
});
export type Template = z.infer<typeof templateShape>;

export interface Resource {
  /** `shop-prod`, `Area-orders`, `Events`... */
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Every template of a profile by its stack's short name: the shop's own and the nested ones. */
export const templatesOf = (profile: string): ReadonlyMap<string, Template> => {
  const { app, built } = shopOf(profile);
  const { directory } = app.synth();
  const files = readdirSync(directory).filter((file) => file.endsWith('.template.json'));
  const short = (file: string): string =>
    file.replace(/\.(nested\.)?template\.json$/, '').replace(/^shopprod(.+)[0-9A-F]{8}$/, '$1');
  const read = (file: string): Template => templateShape.parse(JSON.parse(readFileSync(join(directory, file), 'utf8')));
  const templates = new Map(files.map((file) => [short(file), read(file)]));
  for (const folder of [directory, built]) rmSync(folder, { recursive: true });
  return templates;
};

export const resourcesOf = (templates: ReadonlyMap<string, Template>): readonly Resource[] =>
  [...templates].flatMap(([stack, template]) =>
    Object.entries(template.Resources).map(([id, r]) => ({ stack, id, type: r.Type, properties: r.Properties })),
  );

/** Resources of one type with their properties parsed, so that a test reads them typed. */
export const ofType = <Shape extends z.ZodMiniType>(
  resources: readonly Resource[],
  type: string,
  shape: Shape,
): readonly { readonly id: string; readonly stack: string; readonly is: z.output<Shape> }[] =>
  resources.filter((r) => r.type === type).map((r) => ({ id: r.id, stack: r.stack, is: shape.parse(r.properties) }));

const ref = z.object({ Ref: z.string() });
const getAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const sub = z.object({ 'Fn::Sub': z.string() });
const join_ = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/**
 * A value of a template as one readable text: `Table.Arn/index/gsi1`. References to the parent stack and hashes of logical ids are shortened to the
 * name of the construct.
 */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const joined = join_.safeParse(value);
  if (joined.success) return joined.data['Fn::Join'][1].map(textOf).join(joined.data['Fn::Join'][0]);
  const attribute = getAtt.safeParse(value);
  if (attribute.success) return `${plain(attribute.data['Fn::GetAtt'][0])}.${attribute.data['Fn::GetAtt'][1]}`;
  const substituted = sub.safeParse(value);
  if (substituted.success) return substituted.data['Fn::Sub'];
  const named = ref.safeParse(value);
  if (!named.success) throw new Error(`cannot read ${JSON.stringify(value)}`);
  const parent = /^referencetoshopprod(.+)[0-9A-F]{8}(Arn|Ref|StreamArn)$/.exec(named.data.Ref);
  if (parent) return parent[2] === 'Ref' ? `${parent[1]}` : `${parent[1]}.${parent[2]}`;
  return named.data.Ref.startsWith('AWS::') ? `<${named.data.Ref.slice(5)}>` : plain(named.data.Ref);
};

const plain = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');
