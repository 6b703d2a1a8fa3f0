import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import * as z from 'zod/mini';

export type Json = Readonly<Record<string, unknown>>;

const contracts = resolve(import.meta.dirname, '../../contracts');

const isNamed = (value: unknown): value is z.ZodMiniType =>
  value instanceof z.ZodMiniObject || value instanceof z.ZodMiniEnum;

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Every object and choice that a contract exports, under its own name; where two areas use one name, the area goes before it. */
export const namedSchemas = async (): Promise<z.core.$ZodRegistry<{ id: string }>> => {
  const found: { readonly name: string; readonly area: string; readonly schema: z.ZodMiniType }[] = [];
  for (const file of globSync('{*,*/*}.ts', { cwd: contracts }).toSorted()) {
    const module: Record<string, unknown> = await import(resolve(contracts, file));
    for (const [name, schema] of Object.entries(module))
      if (isNamed(schema)) found.push({ name: capital(name), area: capital(basename(dirname(file))), schema });
  }
  const registry = z.registry<{ id: string }>();
  for (const { name, area, schema } of found) {
    const alone = found.filter((f) => f.name === name).length === 1;
    registry.add(schema, { id: alone ? name : `${area}${name}` });
  }
  return registry;
};

const written = z.looseObject({ $defs: z._default(z.record(z.string(), z.looseObject({})), {}) });

/** Marks the name of a schema as it is sent, until it is known whether that differs from how it is answered. */
const sent = 'Input';

/** Turns schemas into JSON Schema and gathers the named ones in `components`. */
export const schemaWriter = (metadata: z.core.$ZodRegistry<{ id: string }>) => {
  const components: Record<string, Json> = {};
  const write = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
    const suffix = io === 'input' ? sent : '';
    const json = z.toJSONSchema(schema, { io, target: 'draft-2020-12', metadata });
    const { $schema, $defs, id: _, ...rest } = written.parse(pointed(json, (name) => `${name}${suffix}`));
    for (const [name, { id, ...definition }] of Object.entries($defs)) components[`${name}${suffix}`] = definition;
    return rest;
  };
  /** An object's own fields, for parameters, which have no name of their own. */
  const fields = (schema: z.ZodMiniType): Json => {
    const { $schema, $defs, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
    return rest;
  };
  return { components, write, fields };
};

const at = '#/components/schemas/';

/** References point at the document's components. An answer may grow, so nobody is told that it has no further fields. */
const pointed = (value: unknown, rename: (name: string) => string): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (key === 'additionalProperties' && inner === false) return undefined;
    return key === '$ref' && typeof inner === 'string'
      ? `${at}${rename(inner.slice(inner.lastIndexOf('/') + 1))}`
      : inner;
  });

/**
 * A schema that is sent as it is answered needs one name, not two; one that differs (a default may be left out) keeps `Input` on what is sent.
 */
export const withoutTwins = (
  document: Json,
  components: Readonly<Record<string, Json>>,
): { document: Json; components: Json } => {
  const inputs = Object.keys(components).filter((name) => name.endsWith(sent));
  const base = (name: string): string => name.slice(0, -sent.length);
  let same = new Set(inputs);
  const rename = (name: string): string => (same.has(name) ? base(name) : name);
  for (let before = -1; before !== same.size; ) {
    before = same.size;
    const text = (name: string): string => JSON.stringify(pointed(components[name], rename));
    same = new Set([...same].filter((name) => !(base(name) in components) || text(name) === text(base(name))));
  }
  const kept = Object.entries(components)
    .map(([name, schema]): [string, unknown] => [rename(name), pointed(schema, rename)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const object = z.record(z.string(), z.unknown());
  return { document: object.parse(pointed(document, rename)), components: Object.fromEntries(kept) };
};
