import { productVersionOf, type SearchChange, type SearchDocument } from '../../../domain/search/document.ts';
import type { Indexed } from '../../../domain/search/drift.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { SearchWriter } from '../port.ts';
import { buildIndex, type Changes, type Removed } from './build-index.ts';
import { compressed, expanded } from './compression.ts';
import { type Entry, entryOf } from './entries.ts';
import { PackedIndex } from './packed-index.ts';
import type { SnapshotObject } from './snapshot-object.ts';

/** A batch loses the race only to another batch, so a handful of tries is plenty; then the queue brings it again. */
const tries = 8;
const progressEvery = 250;
/** Gone products are remembered for late events, the latest of them. */
const mostRemoved = 5000;

interface Present {
  readonly etag: string;
  readonly index: PackedIndex;
}

/** Writes the snapshot of the embedded index: read, change, write if nobody else has, else again. */
export class EmbeddedWriter implements SearchWriter {
  readonly #object: SnapshotObject;
  readonly #script: Script;
  readonly #all: (() => AsyncIterable<SearchDocument>) | undefined;
  /** The snapshot last seen: while it is still the one, it is not read again. */
  #seen: Present | null = null;

  /** @param all every document, to make a snapshot of another form anew; without it such a snapshot is a fault */
  constructor(object: SnapshotObject, script: Script, all?: () => AsyncIterable<SearchDocument>) {
    this.#object = object;
    this.#script = script;
    this.#all = all;
  }

  async apply(changes: () => Promise<readonly SearchChange[]>): Promise<void> {
    if (this.#all && !(await this.#fits())) {
      await this.rebuild(this.#all());
      return;
    }
    // The snapshot before the changes: whoever writes in between makes the condition fail, and then all is read anew.
    await this.#replace(async (index) => changesTo(index, await changes(), this.#script));
  }

  async isCurrent(): Promise<boolean> {
    return (await this.#fits()) && this.#seen !== null;
  }

  async indexed(): Promise<ReadonlyMap<string, Indexed>> {
    const index = (await this.#present())?.index;
    if (!index) return new Map();
    const { version, available } = index.columns;
    return new Map(
      Array.from(version, (held, doc) => [
        index.id(doc),
        { version: productVersionOf(held), available: available[doc] === 1 },
      ]),
    );
  }

  /** Whether changes can be made to what is there, or there is nothing yet. */
  async #fits(): Promise<boolean> {
    const found = await this.#object.read(this.#seen?.etag);
    if (found === null) return true;
    if (found === 'unchanged') return this.#seen?.index.outdated !== true;
    try {
      this.#seen = { etag: found.etag, index: new PackedIndex(await expanded(found.bytes)) };
      return !this.#seen.index.outdated;
    } catch (error) {
      process.emitWarning(`the search snapshot cannot be read and is made anew: ${String(error)}`);
      return false;
    }
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    progress?: (documents: number) => void,
  ): Promise<number> {
    // Only whose turn it is to write: a snapshot of an older form is replaced and never read.
    const before = await this.#object.read();
    const entries = new Map<string, Entry>();
    for await (const document of documents) {
      entries.set(document.listing.id, entryOf(document, this.#script));
      if (entries.size % progressEvery === 0) progress?.(entries.size);
    }
    progress?.(entries.size);
    const anew = { added: [...entries.values()], dropped: new Set<string>(), removed: {} };
    if (await this.#write(null, anew, before === null || before === 'unchanged' ? null : before.etag))
      return entries.size;
    // Somebody wrote while the documents were gathered: what they saw newer stays.
    await this.#replace(async (index) => {
      const added = anew.added.filter((entry) => entry.version > versionIn(index, entry.id));
      return added.length === 0 ? null : { added, dropped: new Set(), removed: index?.facts.removed ?? {} };
    });
    return entries.size;
  }

  /** @param changesOf null where nothing is to be written */
  async #replace(changesOf: (index: PackedIndex | null) => Promise<Changes | null>): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      const present = await this.#present();
      const changes = await changesOf(present?.index ?? null);
      if (!changes || (await this.#write(present?.index ?? null, changes, present?.etag ?? null))) return;
    }
    throw new Error(`the search snapshot was changed by others ${tries} times in a row`);
  }

  async #present(): Promise<Present | null> {
    const found = await this.#object.read(this.#seen?.etag);
    if (found === 'unchanged') return this.#seen;
    this.#seen = found && { etag: found.etag, index: new PackedIndex(await expanded(found.bytes)) };
    return this.#seen;
  }

  async #write(base: PackedIndex | null, changes: Changes, replaces: string | null): Promise<boolean> {
    return this.#object.write(await compressed(buildIndex(base, changes, this.#script)), replaces);
  }
}

const versionIn = (index: PackedIndex | null, id: string): number => {
  const doc = index?.docOf(id);
  const held = doc === undefined ? undefined : index?.columns.version[doc];
  return Math.max(held ?? -1, index?.facts.removed[id] ?? -1);
};

/** Null where they change nothing that a shopper could see: a sale changes the stock's version many times before it changes that. */
const changesTo = (index: PackedIndex | null, changes: readonly SearchChange[], script: Script): Changes | null => {
  const added = new Map<string, Entry>();
  const removed: Record<string, number> = { ...index?.facts.removed };
  const dropped = new Set<string>();
  const newest = new Map<string, number>();
  for (const change of changes) {
    const id = change.kind === 'absent' ? change.id : change.document.listing.id;
    const version = change.kind === 'absent' ? change.version : change.document.version;
    if (version < (newest.get(id) ?? versionIn(index, id))) continue;
    newest.set(id, version);
    added.delete(id);
    dropped.delete(id);
    if (change.kind === 'absent') {
      dropped.add(id);
      removed[id] = version;
    } else {
      added.set(id, entryOf(change.document, script));
      delete removed[id];
    }
  }
  const visible = [...added.values()].filter((entry) => !index || printIn(index, entry.id) !== entry.print);
  const gone = [...dropped].filter((id) => index?.docOf(id) !== undefined || index?.facts.removed[id] === undefined);
  if (index && visible.length === 0 && gone.length === 0) return null;
  return { added: visible, dropped, removed: latest(removed) };
};

const printIn = (index: PackedIndex, id: string): number | undefined => {
  const doc = index.docOf(id);
  return doc === undefined ? undefined : index.columns.print[doc];
};

const latest = (removed: Removed): Removed => Object.fromEntries(Object.entries(removed).slice(-mostRemoved));
