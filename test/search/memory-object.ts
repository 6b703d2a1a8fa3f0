import type { SnapshotObject } from '../../functions/gateways/search/embedded/snapshot-object.ts';

/** The snapshot's object as S3 keeps it, in memory: every write has its own etag and condition. */
export const memoryObject = (): SnapshotObject & { readonly writes: () => number } => {
  let held: { etag: string; bytes: Uint8Array } | null = null;
  let writes = 0;
  return {
    writes: () => writes,
    read: async (known) => (held && held.etag === known ? 'unchanged' : held),
    write: async (bytes, replaces) => {
      if ((held?.etag ?? null) !== replaces) return false;
      writes++;
      held = { etag: `"${writes}"`, bytes };
      return true;
    },
  };
};
