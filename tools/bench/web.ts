import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page of the sites costs a shopper or a merchant: gzipped bytes of its first scripts and styles, from the build's own manifest. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const dist = resolve(import.meta.dirname, '../../dist/web');
const manifestOf = (site: string): Manifest =>
  JSON.parse(readFileSync(resolve(dist, site, '.vite/manifest.json'), 'utf8')) as Manifest;

/** A chunk with all it imports at once; what is asked for later is not in it. */
const withImports = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) withImports(manifest, next, seen);
  return seen;
};

const gzipped = (site: string, files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(resolve(dist, site, file)), { level: 9 }).length, 0) /
  1000;

const say = (name: string, value: number, goal: number): void => {
  const rounded = Math.round(value * 10) / 10;
  const holds = rounded <= goal;
  if (!holds) process.exitCode = 1;
  console.log(JSON.stringify({ name, value: rounded, unit: 'KB gz', goal, holds }));
};

/** A page always fetches the words of its language too: the larger of the two is counted. */
const words = (manifest: Manifest): string[] => Object.keys(manifest).filter((key) => key === 'text/zh-CN.ts');

const measure = (site: string, bars: { readonly entry: number; readonly lazy: number; readonly css: number }): void => {
  const manifest = manifestOf(site);
  const known = new Set<string>();
  for (const [key, chunk] of Object.entries(manifest)) {
    if (!chunk.isEntry) continue;
    const keys = withImports(manifest, key);
    for (const k of keys) known.add(k);
    const chunks = [...keys, ...words(manifest)].flatMap((k) => manifest[k] ?? []);
    const styles = new Set([...chunks.flatMap((c) => c.css ?? []), chunk.file].filter((f) => f.endsWith('.css')));
    if (styles.size > 0) say(`${site} ${key} styles`, gzipped(site, styles), bars.css);
    if (chunk.file.endsWith('.css')) continue;
    const scripts = new Set(chunks.map((c) => c.file));
    say(`${site} ${key} scripts`, gzipped(site, scripts), bars.entry);
  }
  for (const [key, chunk] of Object.entries(manifest)) {
    if (!chunk.isDynamicEntry) continue;
    const own = [...withImports(manifest, key)].filter((k) => !known.has(k)).flatMap((k) => manifest[k] ?? []);
    say(
      `${site} ${key} on demand`,
      gzipped(
        site,
        own.map((c) => c.file),
      ),
      bars.lazy,
    );
  }
};

measure('storefront', { entry: 45, lazy: 25, css: 12 });
measure('admin', { entry: 220, lazy: 200, css: 12 });
