import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { sorted } from './sorted.ts';
import type { SetName } from './synthesize.ts';

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

const root = join(import.meta.dirname, '../..');
const madeFrom = [
  'lib/**/*.ts',
  'contracts/*.ts',
  'contracts/{events,search}/*.ts',
  'tools/build/*.ts',
  'test/infra/{shop,synthesize}.ts',
];

/** Changes with anything a template is made from. */
const fingerprint = (): string => {
  const hash = createHash('sha256');
  const files = madeFrom.flatMap((pattern) => globSync(pattern, { cwd: root }));
  for (const file of sorted([...files, 'cdk.json', 'package-lock.json']))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

const templatesShape = z.array(z.tuple([z.string(), templateShape]));

/** Short names of stacks: `shop-prod`, `Areaorders`, `Events`. */
const short = (file: string): string =>
  file.replace(/\.(nested\.)?template\.json$/, '').replace(/^shopprod(.+)[0-9A-F]{8}$/, '$1');

const synthesized = async (set: SetName): Promise<string> => {
  // Only here, because the library takes seconds to load.
  const { shopOf } = await import('./synthesize.ts');
  const { app, built } = shopOf(set);
  const { directory } = app.synth();
  const files = readdirSync(directory).filter((file) => file.endsWith('.template.json'));
  const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, file), 'utf8'));
  const text = JSON.stringify(files.map((file) => [short(file), read(file)]));
  for (const folder of [directory, built]) rmSync(folder, { recursive: true });
  return text;
};

/** Every template of a set by its stack's short name, the shop's own and the nested ones; made once for all test files. */
export const templatesOf = async (set: SetName): Promise<ReadonlyMap<string, Template>> => {
  const kept = join(root, `.cache/templates/${set}-${fingerprint()}.json`);
  if (!existsSync(kept)) {
    const beside = `${kept}.${process.pid}`;
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(beside, await synthesized(set));
    renameSync(beside, kept);
  }
  return new Map(templatesShape.parse(JSON.parse(readFileSync(kept, 'utf8'))));
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
const part = z.object({
  'Fn::Select': z.tuple([z.number(), z.object({ 'Fn::Split': z.tuple([z.string(), z.unknown()]) })]),
});
const join_ = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/**
 * A value of a template as one readable text: `Table.Arn/index/gsi1`. References to the parent stack and hashes of logical ids are shortened to the
 * name of the construct.
 */
export const textOf = (value: unknown): string => placeless(textIn(value));

/** As if the region were not known. */
const placeless = (text: string): string =>
  text.replace(/\barn:aws(-cn)?:/g, 'arn:<Partition>:').replace(/:(ap-east-1|cn-northwest-1):/g, ':<Region>:');

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const joined = join_.safeParse(value);
  if (joined.success) return joined.data['Fn::Join'][1].map(textIn).join(joined.data['Fn::Join'][0]);
  const attribute = getAtt.safeParse(value);
  if (attribute.success) return `${plain(attribute.data['Fn::GetAtt'][0])}.${attribute.data['Fn::GetAtt'][1]}`;
  const substituted = sub.safeParse(value);
  if (substituted.success) return substituted.data['Fn::Sub'];
  const selected = part.safeParse(value);
  if (selected.success) {
    const [at, of] = selected.data['Fn::Select'];
    return `<${at} of ${textIn(of['Fn::Split'][1])}>`;
  }
  const named = ref.safeParse(value);
  if (!named.success) throw new Error(`cannot read ${JSON.stringify(value)}`);
  const parent = /^referencetoshopprod(.+)[0-9A-F]{8}(Arn|Ref|StreamArn)$/.exec(named.data.Ref);
  if (parent) return parent[2] === 'Ref' ? `${parent[1]}` : `${parent[1]}.${parent[2]}`;
  return named.data.Ref.startsWith('AWS::') ? `<${named.data.Ref.slice(5)}>` : plain(named.data.Ref);
};

const plain = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');
