export type Side = 'mine' | 'theirs';

/** One thing that two people have changed at the same time, each in their own way. */
export interface Clash {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
}
