/** A text in both languages as it is typed: either may still be empty. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}
