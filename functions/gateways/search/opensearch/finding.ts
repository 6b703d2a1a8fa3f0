import type { Locale } from '../../../../contracts/values/locale.ts';
import { chooseReading, isSure } from '../../../domain/search/choose-reading.ts';
import { codeIn } from '../../../domain/search/listing-keys.ts';
import { withOtherNames } from '../../../domain/search/other-name-words.ts';
import { type ParsedQuery, parseQuery } from '../../../domain/search/query.ts';
import { type Script, textKey } from '../../../domain/search/tokens.ts';
import type { Tuning } from '../../../domain/search/tuning.ts';
import { literally, namesAsked, understand } from '../../../domain/search/understand.ts';
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
  /** The query as a whole name, as typed and as read. */
  readonly names: readonly string[];
  /** Length of what it was read as. */
  readonly length: number;
}

export interface Asked {
  readonly q: string;
  readonly locale: Locale;
}

interface Around {
  readonly locale: Locale;
  readonly facts: ShopFacts;
  readonly tuning: Tuning;
}

/** Finds out what a query is about, with as few questions to OpenSearch as it takes. */
export class Finding {
  readonly #search: OpenSearch;
  readonly #script: Script;

  constructor(search: OpenSearch, script: Script) {
    this.#search = search;
    this.#script = script;
  }

  async find({ q, locale }: Asked, facts: ShopFacts, tuning: Tuning): Promise<Found> {
    if (q.trim() === '') return { kind: 'popular', relaxed: false };
    const query = parseQuery(q, this.#script.simplify, locale === 'en');
    const code = codeIn(q);
    const typed = query.signs.length === 0 ? [] : [literally(query, tuning.synonyms)];
    const first = await gatherReads(this.#search, typed, { facts, tuning, scope: 'whole' }, code);
    if (code !== null && first.coded) return { kind: 'code', code };
    const [read] = first.reads;
    const chosen = read ? await this.#choose(query, read, { locale, facts, tuning }) : null;
    return chosen ? this.#found(chosen, q) : { kind: 'popular', relaxed: true };
  }

  /** Whether a query is a SKU, its beginning or a model, and nothing else. */
  async isCode(q: string, facts: ShopFacts, tuning: Tuning): Promise<boolean> {
    const code = codeIn(q);
    return code !== null && (await gatherReads(this.#search, [], { facts, tuning, scope: 'whole' }, code)).coded;
  }

  async #choose(query: ParsedQuery, typed: Read, { locale, facts, tuning }: Around): Promise<Read | null> {
    const allHan = query.signs.every((sign) => sign.kind === 'han');
    if (isSure(typed, allHan)) return typed;
    const english = locale === 'en';
    const { synonyms } = tuning;
    const words = await vocabularyOf(this.#search, query, this.#script, { english, synonyms });
    const lexicon = withOtherNames(words, synonyms, this.#script);
    const readings = understand(query, { ...this.#script, lexicon, english }, synonyms);
    const { reads } = await gatherReads(this.#search, readings, { facts, tuning, scope: 'whole' });
    if ([typed, ...reads].some((read) => read.fits)) return chooseReading(typed, reads);
    const all = await gatherReads(this.#search, [typed.reading, ...readings], { facts, tuning, scope: 'anything' });
    const [first = typed, ...others] = all.reads;
    return chooseReading(first, others);
  }

  #found(read: Read, q: string): FoundReading {
    const { simplify } = this.#script;
    const length = textKey(read.reading.text, simplify).length;
    return { kind: 'reading', read, names: namesAsked(q, read.reading, simplify), length };
  }
}
