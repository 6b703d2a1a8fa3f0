import type { SearchChange, SearchDocument } from '../../../domain/search/document.ts';
import type { Indexed } from '../../../domain/search/drift.ts';
import type { Term } from '../../../domain/search/terms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { SearchWriter } from '../port.ts';
import { type Write, writeAll } from './bulk.ts';
import type { OpenSearch } from './connection.ts';
import { shape } from './index-shape.ts';
import { indexedIn } from './indexed.ts';
import { abandonRebuild, beginRebuild, finishRebuild, shapeThere, writeAliasOf, writtenIndices } from './indices.ts';
import { stored, storedWord, wordId } from './stored.ts';

const mostTries = 5;
const mostKnownWords = 200_000;
/** Documents analysed before they are sent. */
const batchSize = 200;

/** Words this process has seen in an index, which need not be sent again. */
class KnownWords {
  #index = '';
  #words = new Set<string>();

  /** The words that are new to the index, from now on known. */
  fresh(index: string, words: readonly Term[]): Term[] {
    if (index !== this.#index || this.#words.size > mostKnownWords) {
      this.#index = index;
      this.#words = new Set();
    }
    return words.filter(({ text }) => {
      if (this.#words.has(text)) return false;
      this.#words.add(text);
      return true;
    });
  }

  forget(): void {
    this.#index = '';
  }
}

/** Keeps the index in an OpenSearch domain. */
export class OpenSearchWriter implements SearchWriter {
  readonly #search: OpenSearch;
  readonly #script: Script;
  readonly #all: (() => AsyncIterable<SearchDocument>) | undefined;

  /** @param all every document, to make an index of another shape anew; without it it is written to as it is */
  constructor(search: OpenSearch, script: Script, all?: () => AsyncIterable<SearchDocument>) {
    this.#search = search;
    this.#script = script;
    this.#all = all;
  }

  indexed(): Promise<ReadonlyMap<string, Indexed>> {
    return indexedIn(this.#search);
  }

  async isCurrent(): Promise<boolean> {
    return (await shapeThere(this.#search)) === shape;
  }

  /** The changes are read before the indices are looked up: one that a rebuild makes later reads what is at least as new. */
  async apply(changes: () => Promise<readonly SearchChange[]>): Promise<void> {
    if (this.#all && ![shape, null].includes(await shapeThere(this.#search))) {
      await this.rebuild(this.#all());
      return;
    }
    for (let tries = 0; tries < mostTries; tries++) {
      const read = await changes();
      if (read.length === 0) return;
      const indices = await writtenIndices(this.#search);
      const known = new KnownWords();
      const writes = indices.flatMap((index) =>
        read.flatMap((change) => this.#writesOf(writeAliasOf(index), change, known)),
      );
      if ((await writeAll(this.#search, writes)) === 'written') return;
    }
    throw new Error(`the search index was replaced ${mostTries} times while it was written`);
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    progress: (documents: number) => void = () => undefined,
  ): Promise<number> {
    const index = await beginRebuild(this.#search);
    try {
      const count = await this.#fill(writeAliasOf(index), documents, progress);
      await finishRebuild(this.#search, index);
      return count;
    } catch (error) {
      await abandonRebuild(this.#search, index);
      throw error;
    }
  }

  async #fill(
    alias: string,
    documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
    progress: (documents: number) => void,
  ): Promise<number> {
    const known = new KnownWords();
    let count = 0;
    let batch: Write[] = [];
    const send = async (): Promise<void> => {
      const outcome = await writeAll(this.#search, batch);
      if (outcome === 'gone') throw new Error('the index being rebuilt was deleted by somebody else');
      batch = [];
      progress(count);
    };
    for await (const document of documents) {
      batch.push(...this.#writesOf(alias, { kind: 'present', document }, known));
      if (++count % batchSize === 0) await send();
    }
    await send();
    return count;
  }

  #writesOf(index: string, change: SearchChange, known: KnownWords): Write[] {
    if (change.kind === 'absent') return [{ index, id: change.id, version: change.version, source: { kind: 'gone' } }];
    const { id, version, product, words } = stored(change.document, this.#script);
    return [
      // Words first: a product is never there before its words.
      ...known.fresh(index, words).map((w) => ({ index, id: wordId(w.text), source: storedWord(w, this.#script) })),
      { index, id, version, source: product },
    ];
  }
}
