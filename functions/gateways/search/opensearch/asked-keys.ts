import type { Lexicon, NearKind, TermId } from '../../../domain/search/lexicon.ts';
import { withOtherNames } from '../../../domain/search/other-name-words.ts';
import { piecesAt } from '../../../domain/search/pieces.ts';
import type { ParsedQuery } from '../../../domain/search/query.ts';
import type { Synonyms } from '../../../domain/search/synonyms.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import { nearKey } from './stored.ts';

const none: readonly TermId[] = [];

/** A lexicon that knows no word and notes what it is asked. */
class AskedKeys implements Lexicon {
  readonly texts = new Set<string>();
  readonly starts = new Map<string, number>();
  readonly sounds = new Set<string>();
  readonly soundStarts = new Map<string, number>();
  readonly nearKeys = new Set<string>();

  exact(text: string): undefined {
    this.texts.add(text);
  }
  startingWith(text: string, most: number): readonly TermId[] {
    this.starts.set(text, most);
    return none;
  }
  soundingLike(sound: string): readonly TermId[] {
    this.sounds.add(sound);
    return none;
  }
  soundStarting(sound: string, most: number): readonly TermId[] {
    this.soundStarts.set(sound, most);
    return none;
  }
  near(kind: NearKind, key: string): readonly TermId[] {
    this.nearKeys.add(nearKey(kind, key));
    return none;
  }
  text(): string {
    return '';
  }
  quality(): 0 {
    return 0;
  }
  frequency(): number {
    return 0;
  }
}

/** What a reading depends on besides the query. */
export interface ReadBy {
  readonly english: boolean;
  readonly synonyms: Synonyms;
}

/**
 * Every key under which the readings of a query look for words, found by reading it once against no vocabulary at all: what is looked for
 * depends on the query alone.
 */
export const askedKeys = (
  query: ParsedQuery,
  script: Script,
  { english, synonyms }: ReadBy,
): Omit<AskedKeys, keyof Lexicon> => {
  const asked = new AskedKeys();
  const lexicon = withOtherNames(asked, synonyms, script);
  for (let from = 0; from < query.signs.length; from++) piecesAt({ ...script, lexicon, english }, query.signs, from);
  return asked;
};
