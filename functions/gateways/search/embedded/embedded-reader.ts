import type { Script } from '../../../domain/search/tokens.ts';
import type { SearchReader } from '../port.ts';
import { expanded } from './compression.ts';
import { EmbeddedSearch } from './embedded-search.ts';
import { emptyIndex } from './empty-index.ts';
import { PackedIndex } from './packed-index.ts';
import type { SnapshotObject } from './snapshot-object.ts';

/** How long an index is believed to be the newest without asking. */
const believedMs = 1000;
/** How long an old index answers while the newest cannot be asked for: searching in yesterday's goods beats no shop. */
const mostStaleMs = 10 * 60_000;

interface Held {
  readonly etag: string | null;
  readonly search: EmbeddedSearch;
}

/**
 * Searches an index in memory, the newest one in the bucket but for a second. A conditional GET asks for a newer one; the request that
 * asks waits for it, others go on with what is there.
 * @param elapsed milliseconds that only grow
 */
export class EmbeddedReader implements SearchReader {
  readonly #object: SnapshotObject;
  readonly #script: Script;
  readonly #elapsed: () => number;
  #held: Held | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<Held> | undefined;

  constructor(object: SnapshotObject, script: Script, elapsed: () => number = () => performance.now()) {
    this.#object = object;
    this.#script = script;
    this.#elapsed = elapsed;
  }

  async search(...asked: Parameters<SearchReader['search']>) {
    return (await this.#current()).search.search(...asked);
  }

  async suggest(...asked: Parameters<SearchReader['suggest']>) {
    return (await this.#current()).search.suggest(...asked);
  }

  async attributes() {
    return (await this.#current()).search.attributes();
  }

  async #current(): Promise<Held> {
    if (this.#held && this.#elapsed() - this.#askedAt < believedMs) return this.#held;
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #check(): Promise<Held> {
    const asked = this.#elapsed();
    this.#askedAt = asked;
    try {
      this.#held = await this.#newest(this.#held);
      this.#checkedAt = asked;
      return this.#held;
    } catch (error) {
      if (!this.#held || asked - this.#checkedAt > mostStaleMs) {
        this.#askedAt = Number.NEGATIVE_INFINITY;
        throw error;
      }
      process.emitWarning(`the search index could not be checked and may be old: ${String(error)}`);
      return this.#held;
    }
  }

  async #newest(held: Held | undefined): Promise<Held> {
    const found = await this.#object.read(held?.etag ?? undefined);
    if (found === 'unchanged' && held) return held;
    if (found === 'unchanged' || found === null)
      return { etag: null, search: new EmbeddedSearch(emptyIndex(this.#script), this.#script) };
    return { etag: found.etag, search: new EmbeddedSearch(new PackedIndex(await expanded(found.bytes)), this.#script) };
  }
}
