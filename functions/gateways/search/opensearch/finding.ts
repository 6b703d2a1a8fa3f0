import type { Locale } from '../../../../contracts/values/locale.ts';
import { chooseReading, isBelieved } from '../../../domain/search/choose-reading.ts';
import { codeIn } from '../../../domain/search/listing-keys.ts';
import { type ParsedQuery, parseQuery } from '../../../domain/search/query.ts';
import { selection } from '../../../domain/search/selection.ts';
import { type Script, textKey } from '../../../domain/search/tokens.ts';
import { literally, understand } from '../../../domain/search/understand.ts';
import type { OpenSearch } from './connection.ts';
import type { ShopFacts } from './facts.ts';
import { gatherReads, type Read } from './gathering.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a query was found to be about, before filters. */
export type Found =
  /** Everything on the shelf, most popular first. */
  | { readonly kind: 'popular'; readonly relaxed: boolean }
  | { readonly kind: 'code'; readonly code: string }
  | FoundReading;

export interface FoundReading {
  readonly kind: 'reading';
  readonly read: Read;
  /** The query as a whole name. */
  readonly name: string;
  /** Length of what it was read as. */
  readonly length: number;
  readonly didYouMean: string | null;
}

interface Chosen {
  readonly read: Read;
  /** How people write words that are kept cut. */
  readonly shown: ReadonlyMap<string, string>;
}

/** Enough products fit, so that no near ones are shown: how near those are need not be known. */
const isPlenty = (read: Read): boolean => read.asked >= selection.fewest;
/** Looking at more products might show that it is to be believed. */
const isDoubtful = (read: Read): boolean => read.fits && !isBelieved(read);

/** Finds out what a query is about, with as few questions to OpenSearch as it takes. */
export class Finding {
  readonly #search: OpenSearch;
  readonly #script: Script;

  constructor(search: OpenSearch, script: Script) {
    this.#search = search;
    this.#script = script;
  }

  async find(q: string, locale: Locale, facts: ShopFacts): Promise<Found> {
    if (q.trim() === '') return { kind: 'popular', relaxed: false };
    const query = parseQuery(q, this.#script.simplify, locale === 'en');
    const code = codeIn(q);
    const typed = query.signs.length === 0 ? [] : [literally(query)];
    const first = await gatherReads(this.#search, typed, facts, 'whole', code);
    if (code !== null && first.coded) return { kind: 'code', code };
    const [read] = first.reads;
    const chosen = read ? await this.#choose(query, locale, facts, read) : null;
    return chosen ? this.#found(chosen, q) : { kind: 'popular', relaxed: true };
  }

  /** What was typed if some product fits that well; else the best of all readings. */
  async #choose(query: ParsedQuery, locale: Locale, facts: ShopFacts, typed: Read): Promise<Chosen | null> {
    const shown = new Map<string, string>();
    if (isBelieved(typed)) {
      if (isPlenty(typed)) return { read: typed, shown };
      const { reads } = await gatherReads(this.#search, [typed.reading], facts, 'anything');
      return { read: reads[0] ?? typed, shown };
    }
    return this.#chooseMended(query, locale, facts, typed);
  }

  async #chooseMended(query: ParsedQuery, locale: Locale, facts: ShopFacts, typed: Read): Promise<Chosen | null> {
    const english = locale === 'en';
    const { words, shown } = await vocabularyOf(this.#search, query, this.#script, english);
    const readings = understand(query, { lexicon: words, readingsOf: this.#script.readingsOf, english });
    const quick = await gatherReads(this.#search, readings, facts, 'whole');
    const likely = chooseReading(typed, quick.reads);
    if (likely && isPlenty(likely) && ![typed, ...quick.reads].some(isDoubtful)) return { read: likely, shown };
    const all = await gatherReads(this.#search, [typed.reading, ...readings], facts, 'anything');
    const [whole = typed, ...others] = all.reads;
    const read = chooseReading(whole, others);
    return read && { read, shown };
  }

  #found({ read, shown }: Chosen, q: string): FoundReading {
    const { simplify } = this.#script;
    const { text, mended } = read.reading;
    const written = text.split(' ').map((word) => shown.get(word) ?? word);
    return {
      kind: 'reading',
      read,
      name: textKey(q, simplify),
      length: textKey(text, simplify).length,
      didYouMean: mended && read.fits ? written.join(' ') : null,
    };
  }
}
