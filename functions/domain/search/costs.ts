/**
 * What each way of reading a piece of a query costs; the cheapest reading of the whole is tried first. Only the order of sums matters:
 * as typed, then by sound, then by part, then by accent, initials and typing errors; a piece that means nothing costs most.
 */
export const costs = {
  word: 0.2,
  pair: 0.4,
  singleWord: 0.4,
  single: 0.9,
  latin: 0.2,
  pinyin: 0.3,
  oneSyllable: 0.4,
  /** A han word written with other characters of the same sound, and more for each of them. */
  homophone: 0.45,
  changed: 0.1,
  folded: 0.22,
  prefix: 0.5,
  pinyinPrefix: 0.55,
  /** Another form of a word. */
  inflection: 0.4,
  /** For each letter still to come. */
  letterToCome: 0.02,
  initials: 0.75,
  twoInitials: 0.25,
  dropped: 0.85,
  /** A character left out inside a word, its first and last as they should be. */
  droppedInside: 0.68,
  swapped: 0.85,
  /** A character by one that is written alike. */
  lookAlike: 0.62,
  replaced: 1.1,
  shortReplaced: 0.35,
  typo: 0.75,
  firstLetter: 0.2,
  twoTypos: 1.35,
  /** An English word written as it is heard. */
  heard: 0.72,
  /** For each letter more that is not the word's own. */
  letterHeard: 0.08,
  pinyinTypo: 0.85,
  /** A gap inside a word: `head phones`. */
  gap: 0.06,
  missingHan: 1.6,
  missingToken: 2.2,
  /** Another name for what was typed, and each further one: they stand in the order of closeness. */
  synonym: 1,
  furtherSynonym: 0.08,
  /** By how far a term can be trusted to be a word, see Quality. */
  quality: [0.6, 0.16, 0.06, 0] as const,
  /** Pinyin in English, and English in Chinese, are read second. */
  otherLanguage: 0.12,
  /** Readings of one piece that are this much dearer than the best are not tried with it. */
  within: 0.3,
} as const;
