/** What the web build made of a source file (https://vite.dev/guide/backend-integration). */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The files one rendered page names in its head. */
export interface Assets {
  readonly script: string;
  readonly styles: string;
  /** Fetched along with the script, so that nothing is found out late. */
  readonly preloads: readonly string[];
}

const styles = 'styles/site.css';

/**
 * @param entry a page's source under `entries/`
 * @param also what the entry imports once it runs: the language's dictionary
 */
export const assetsOf = (manifest: Manifest, entry: string, also: string): Assets => {
  const chunk = known(manifest, entry);
  const needed = new Set<string>();
  const gather = (name: string): void => {
    const { file, imports = [] } = known(manifest, name);
    if (needed.has(file)) return;
    needed.add(file);
    for (const imported of imports) gather(imported);
  };
  gather(entry);
  gather(also);
  needed.delete(chunk.file);
  return {
    script: `/${chunk.file}`,
    styles: `/${known(manifest, styles).file}`,
    preloads: [...needed].map((file) => `/${file}`),
  };
};

const known = (manifest: Manifest, name: string): Chunk => {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the web build has no ${name}: build the storefront first`);
  return chunk;
};
