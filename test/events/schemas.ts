import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type EventName, events } from '../../contracts/events/names.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const contracts = join(import.meta.dirname, '../../contracts/events');
export const frozenFolder = join(import.meta.dirname, 'frozen');

export const eventNames = Object.keys(events) as EventName[];
/** `order.placed.v1` is in `order-placed.v1.ts`. */
export const fileOf = (name: EventName): string => `${name.replace('.', '-')}`;
export const eventFiles = (): string[] =>
  readdirSync(contracts)
    .filter((f) => f.endsWith('.v1.ts'))
    .map((f) => f.slice(0, -'.ts'.length));

/** The JSON Schema of an event's detail as its contract says today. Input form: what is added later must not be forbidden. */
export const presentSchema = async (name: EventName): Promise<Json> => {
  const module = (await import(join(contracts, `${fileOf(name)}.ts`))) as Record<string, z.ZodMiniType>;
  const [schema] = Object.values(module);
  if (!schema) throw new Error(`${name} has no schema`);
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))) as Json;
};

export const frozenSchema = (name: EventName): Json =>
  JSON.parse(readFileSync(join(frozenFolder, `${fileOf(name)}.json`), 'utf8')) as Json;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where a schema no longer holds what was promised to those who listen. Allowed are new properties, a promise of more (optional becomes
 * required), and further values of an enumeration; everything else of the frozen schema must still stand.
 */
export const breaks = (frozen: Json, present: Json | undefined, at = '#'): string[] => {
  if (!isObject(frozen) || !isObject(present)) return JSON.stringify(frozen) === JSON.stringify(present) ? [] : [at];
  return Object.entries(frozen).flatMap(([key, was]) => {
    const is = present[key];
    const place = `${at}/${key}`;
    if (key === 'properties' && isObject(was)) {
      return Object.entries(was).flatMap(([p, s]) => breaks(s, isObject(is) ? is[p] : undefined, `${place}/${p}`));
    }
    if ((key === 'required' || key === 'enum') && Array.isArray(was)) {
      const now = Array.isArray(is) ? is : [];
      return was.filter((w) => !now.includes(w)).map((w) => `${place}/${String(w)}`);
    }
    if (Array.isArray(was)) {
      if (!Array.isArray(is) || is.length !== was.length) return [place];
      return was.flatMap((w, n) => breaks(w as Json, is[n] as Json, `${place}/${n}`));
    }
    return breaks(was, is, place);
  });
};
