/**
 * What a profile says of its Lambdas' code at build time, so that what it never uses is in no bundle: the other search adapter, the other
 * store of secrets. Each has a folder of its own in dist, so that no profile is ever deployed with another's code.
 */
export const variants = {
  tiny: {
    folder: 'functions',
    says: { SEARCH_ENGINE: 'embedded', SECRETS_STORE: 'parameters', ORIGIN_SECRET: '' },
  },
  standard: {
    folder: 'functions-standard',
    says: { SEARCH_ENGINE: 'opensearch', SECRETS_STORE: 'secrets-manager' },
  },
} as const satisfies Record<string, { folder: string; says: Record<string, string> }>;

export type VariantName = keyof typeof variants;

/** As esbuild's `define` takes it. */
export const definesOf = (variant: VariantName): Record<string, string> => ({
  'process.env.NODE_ENV': '"production"',
  ...Object.fromEntries(
    Object.entries(variants[variant].says).map(([name, text]) => [`process.env.${name}`, JSON.stringify(text)]),
  ),
});
