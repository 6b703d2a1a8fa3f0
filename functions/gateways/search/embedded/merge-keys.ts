import { keysOfWord, nearKinds } from '../../../domain/search/lexicon.ts';
import type { Script } from '../../../domain/search/tokens.ts';
import type { MergedTerms } from './merge-terms.ts';
import type { PackedIndex } from './packed-index.ts';
import type { Numbers } from './packing.ts';
import { hash32, mergePairs, packStrings } from './strings.ts';

interface Sound {
  readonly sound: string;
  readonly term: number;
}

const bySound = (a: Sound, b: Sound): number => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : a.term - b.term);

/** What words are filed under: the old ones as they were, under their new numbers, and those that are new. */
export const mergeKeys = (
  base: PackedIndex | null,
  { ofOld, unfiled }: MergedTerms,
  { readingsOf }: Script,
): Record<string, Numbers> => {
  const fresh: Sound[] = [];
  const near: [hash: number, term: number][] = [];
  for (const { term, text, quality } of unfiled) {
    const keys = keysOfWord({ text, quality }, readingsOf);
    for (const sound of keys.sounds) fresh.push({ sound, term });
    for (const [kind, key] of keys.near) near.push([hash32(nearKinds.indexOf(kind) + key), term]);
  }
  const sounds = mergedSounds(base, ofOld, fresh.sort(bySound));
  return {
    ...packStrings(
      'sound',
      sounds.map((s) => s.sound),
    ),
    soundTerms: Uint32Array.from(sounds, (s) => s.term),
    ...mergePairs('near', base?.pairs.near, ofOld, near),
  };
};

const mergedSounds = (base: PackedIndex | null, ofOld: Int32Array, fresh: readonly Sound[]): Sound[] => {
  const all: Sound[] = [];
  let at = 0;
  const addUpTo = (limit: Sound | null): void => {
    for (let next = fresh[at]; next && (!limit || bySound(next, limit) < 0); next = fresh[++at]) all.push(next);
  };
  for (let i = 0; base && i < base.soundCount; i++) {
    const term = ofOld[base.soundTerm(i)] ?? -1;
    if (term < 0) continue;
    const kept = { sound: base.sound(i), term };
    addUpTo(kept);
    all.push(kept);
  }
  addUpTo(null);
  return all;
};
