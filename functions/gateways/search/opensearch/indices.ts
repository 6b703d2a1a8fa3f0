import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { OpenSearch } from './connection.ts';
import { mappings, settings } from './index-shape.ts';

/** What readers ask: always exactly one whole index. */
export const readAlias = 'shop-products';
/** Indices that a rebuild is filling; writers write to these too. */
const buildingAlias = 'shop-products-building';
const prefix = 'shop-products-';
const anyIndex = `${prefix}v*`;
/** The one made by whichever writer comes first, when there was none. */
const firstIndex = `${prefix}v-first`;
/** A rebuild that has not ended by then has died. */
const rebuildEndsWithinMs = 6 * 60 * 60_000;

/**
 * The alias by which an index is written. OpenSearch makes an index of a name it does not know; asked for an alias it refuses instead, so
 * that a writer that is late by a moment cannot bring a deleted index back.
 */
export const writeAliasOf = (index: string): string => `${index}-writes`;

const create = async (search: OpenSearch, index: string, alias: string, refreshed: boolean): Promise<void> => {
  await search.call({
    method: 'PUT',
    path: `/${index}`,
    body: {
      settings: { ...settings, ...(refreshed ? {} : { refresh_interval: '-1' }) },
      mappings,
      aliases: { [alias]: {}, [writeAliasOf(index)]: {} },
    },
    // Another writer has made it between our look and now.
    expected: refreshed ? [400] : [],
  });
};

const aliasReply = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));

/** Names of the indices with the alias. */
const indicesOf = async (search: OpenSearch, alias: string): Promise<string[]> => {
  const { status, body } = await search.call({ method: 'GET', path: `/_alias/${alias}`, expected: [404] });
  return status === 404 ? [] : Object.keys(z.parse(aliasReply, body));
};

/** Every index a change has to reach: the one that answers, and those being built. Makes the first one where there is none. */
export const writtenIndices = async (search: OpenSearch): Promise<string[]> => {
  const [current, building] = await Promise.all([indicesOf(search, readAlias), indicesOf(search, buildingAlias)]);
  if (current.length > 0) return [...current, ...building];
  await create(search, firstIndex, readAlias, true);
  return [...(await indicesOf(search, readAlias)), ...building];
};

const mappingReply = z.record(
  z.string(),
  z.object({ mappings: z.object({ _meta: z.optional(z.object({ shape: z.optional(z.int()) })) }) }),
);

/** The shape of the index that answers; null where there is none, 1 for one of before shapes were told. */
export const shapeThere = async (search: OpenSearch): Promise<number | null> => {
  const { status, body } = await search.call({ method: 'GET', path: `/${readAlias}/_mapping`, expected: [404] });
  if (status === 404) return null;
  return Object.values(z.parse(mappingReply, body))[0]?.mappings._meta?.shape ?? 1;
};

const ageReply = z.record(
  z.string(),
  z.object({ settings: z.object({ index: z.object({ creation_date: z.string() }) }) }),
);

const dropIndices = async (search: OpenSearch, indices: readonly string[]): Promise<void> => {
  if (indices.length === 0) return;
  await search.call({ method: 'DELETE', path: `/${indices.join(',')}`, expected: [404] });
};

/** Leftovers of rebuilds that died. */
const dropAbandoned = async (search: OpenSearch, now: number): Promise<void> => {
  const building = await indicesOf(search, buildingAlias);
  if (building.length === 0) return;
  const { body } = await search.call({ method: 'GET', path: `/${building.join(',')}/_settings/index.creation_date` });
  const made = Object.entries(z.parse(ageReply, body));
  const old = made.filter(([, { settings: s }]) => now - Number(s.index.creation_date) > rebuildEndsWithinMs);
  await dropIndices(
    search,
    old.map(([name]) => name),
  );
};

/** An empty index that writers already write to and nobody reads yet. */
export const beginRebuild = async (search: OpenSearch): Promise<string> => {
  await dropAbandoned(search, Date.now());
  const index = `${prefix}v${randomUUID()}`;
  await create(search, index, buildingAlias, false);
  return index;
};

/** Puts a filled index in the place of the one that answered, in one step, and deletes that. */
export const finishRebuild = async (search: OpenSearch, index: string): Promise<void> => {
  await search.call({
    method: 'PUT',
    path: `/${index}/_settings`,
    body: { index: { refresh_interval: settings.refresh_interval } },
  });
  await search.call({ method: 'POST', path: `/${index}/_refresh` });
  const before = await indicesOf(search, readAlias);
  await search.call({
    method: 'POST',
    path: '/_aliases',
    body: {
      actions: [
        ...(before.length > 0 ? [{ remove: { index: anyIndex, alias: readAlias } }] : []),
        { remove: { index, alias: buildingAlias } },
        { add: { index, alias: readAlias } },
      ],
    },
  });
  await dropIndices(search, before);
};

export const abandonRebuild = (search: OpenSearch, index: string): Promise<void> => dropIndices(search, [index]);
