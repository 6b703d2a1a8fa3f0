import type { SearchChange, SearchDocument } from '../../../domain/search/document.ts';
import type { Quality, Term } from '../../../domain/search/terms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { SearchWriter } from '../port.ts';
import { buildIndex, type Entry, type Removed } from './build-index.ts';
import { compressed, expanded } from './compression.ts';
import { entryOf } from './entries.ts';
import { PackedIndex } from './packed-index.ts';
import type { SnapshotObject } from './snapshot-object.ts';

/** A batch loses the race only to another batch, so a handful of tries is plenty; then the queue brings it again. */
const tries = 8;
const progressEvery = 250;
/** Gone products are remembered for late events, the latest of them. */
const mostRemoved = 5000;

interface State {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly removed: Removed;
}

const nothing: State = { entries: new Map(), removed: {} };

const stateOf = (index: PackedIndex): State => {
  const terms = termsByDoc(index);
  const entries = new Map<string, Entry>();
  for (let doc = 0; doc < index.size; doc++) {
    const version = index.columns.version[doc] ?? 0;
    entries.set(index.id(doc), {
      id: index.id(doc),
      version,
      listing: index.listingText(doc),
      terms: terms[doc] ?? [],
    });
  }
  return { entries, removed: index.facts.removed };
};

const termsByDoc = (index: PackedIndex): Term[][] => {
  const byDoc = Array.from({ length: index.size }, (): Term[] => []);
  for (let term = 0; term < index.terms; term++) {
    const text = index.text(term);
    const quality: Quality = index.quality(term);
    const shown = index.facts.shown[text];
    const { docs, weights } = index.postings(term);
    docs.forEach((doc, at) => {
      byDoc[doc]?.push({ text, weight: (weights[at] ?? 0) / 255, quality, ...(shown === undefined ? {} : { shown }) });
    });
  }
  return byDoc;
};

/** The state after the changes; the same object where they change nothing that anybody could see. */
const changed = (state: State, changes: readonly SearchChange[], script: Script): State => {
  const entries = new Map(state.entries);
  const removed = { ...state.removed };
  let differs = false;
  for (const change of changes) {
    const [id, version] =
      change.kind === 'absent' ? [change.id, change.version] : [change.document.listing.id, change.document.version];
    const known = entries.get(id);
    if (version < Math.max(known?.version ?? 0, removed[id] ?? 0)) continue;
    if (change.kind === 'absent') {
      differs ||= entries.delete(id) || removed[id] === undefined;
      removed[id] = version;
      continue;
    }
    const entry = entryOf(change.document, script);
    delete removed[id];
    if (known && sameEntry(known, entry)) continue;
    entries.set(id, entry);
    differs = true;
  }
  return differs ? { entries, removed: latest(removed) } : state;
};

const latest = (removed: Removed): Removed => Object.fromEntries(Object.entries(removed).slice(-mostRemoved));

// A sale changes the stock's version many times before it changes what a shopper sees; only the latter is worth a write.
const sameEntry = (a: Entry, b: Entry): boolean => {
  if (a.listing !== b.listing || a.terms.length !== b.terms.length) return false;
  const weights = new Map(a.terms.map((t) => [t.text, Math.round(t.weight * 255)]));
  return b.terms.every((t) => weights.get(t.text) === Math.max(1, Math.round(t.weight * 255)));
};

/** Writes the snapshot of the embedded index: read, change, write if nobody else has, else again. */
export class EmbeddedWriter implements SearchWriter {
  readonly #object: SnapshotObject;
  readonly #script: Script;

  constructor(object: SnapshotObject, script: Script) {
    this.#object = object;
    this.#script = script;
  }

  async apply(changes: () => Promise<readonly SearchChange[]>): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      // The snapshot before the changes: whoever writes in between makes the condition fail, and then all is read anew.
      const found = await this.#object.read();
      const present = found === null || found === 'unchanged' ? null : found;
      const state = present ? stateOf(new PackedIndex(await expanded(present.bytes))) : nothing;
      const next = changed(state, await changes(), this.#script);
      if (next === state && present) return;
      if (await this.#write(next, present?.etag ?? null)) return;
    }
    throw new Error(`the search snapshot was changed by others ${tries} times in a row`);
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    progress?: (documents: number) => void,
  ): Promise<number> {
    const before = await this.#object.read();
    const entries = new Map<string, Entry>();
    for await (const document of documents) {
      entries.set(document.listing.id, entryOf(document, this.#script));
      if (entries.size % progressEvery === 0) progress?.(entries.size);
    }
    progress?.(entries.size);
    const replaces = before === null || before === 'unchanged' ? null : before.etag;
    if (await this.#write({ entries, removed: {} }, replaces)) return entries.size;
    // Somebody wrote while the documents were gathered: what they saw newer stays.
    await this.#mergeInto(entries);
    return entries.size;
  }

  async #mergeInto(entries: ReadonlyMap<string, Entry>): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      const found = await this.#object.read();
      const present = found === null || found === 'unchanged' ? null : found;
      const state = present ? stateOf(new PackedIndex(await expanded(present.bytes))) : nothing;
      const merged = new Map([...entries].filter(([id, e]) => e.version >= (state.removed[id] ?? 0)));
      for (const [id, entry] of state.entries)
        if (entry.version > (merged.get(id)?.version ?? -1)) merged.set(id, entry);
      if (await this.#write({ entries: merged, removed: state.removed }, present?.etag ?? null)) return;
    }
    throw new Error(`the search snapshot was changed by others ${tries} times in a row`);
  }

  async #write(state: State, replaces: string | null): Promise<boolean> {
    return this.#object.write(
      await compressed(buildIndex([...state.entries.values()], state.removed, this.#script)),
      replaces,
    );
  }
}
