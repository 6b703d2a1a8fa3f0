/** Attributes every shop has by name; a schema row of such a key has this type, and these values where they are fixed. */
export const builtInAttributes = {
  gender: { type: 'enum', values: ['women', 'men', 'unisex'] },
  ageGroup: { type: 'enum', values: ['adult', 'teen', 'child', 'baby', 'senior'] },
  season: { type: 'multi', values: ['spring', 'summer', 'autumn', 'winter', 'all'] },
  style: { type: 'multi', values: null },
  material: { type: 'text', values: null },
} as const satisfies Record<string, { type: string; values: readonly string[] | null }>;

export type BuiltInAttribute = keyof typeof builtInAttributes;

export const isBuiltIn = (key: string): key is BuiltInAttribute => Object.hasOwn(builtInAttributes, key);
