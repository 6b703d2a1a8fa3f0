import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const frame = z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number(), columnNumber: z.number() });
const profile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: frame })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
type Frame = z.infer<typeof frame>;

const maps = new Map<string, SourceMap | null>();
const mapOf = (file: string): SourceMap | null => {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const text = existsSync(`${file}.map`) ? readFileSync(`${file}.map`, 'utf8') : null;
  // esbuild's own format: version, sources and mappings.
  const map = text === null ? null : new SourceMap(JSON.parse(text) as SourceMapPayload);
  maps.set(file, map);
  return map;
};

const sourceOf = ({ url, lineNumber, columnNumber }: Frame): string => {
  const found = mapOf(fileURLToPath(url))?.findEntry(lineNumber, columnNumber);
  return found && 'originalSource' in found ? found.originalSource : url;
};

/** A package, a room of the project, or a part of Node. */
const placeOf = (at: Frame): string => {
  if (at.url.startsWith('node:')) return at.url.split('/').slice(0, 2).join('/');
  if (!at.url.startsWith('file:'))
    return at.functionName.startsWith('(') ? at.functionName : `native ${at.functionName}`;
  const source = sourceOf(at);
  const inModules = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return inModules ?? /(?:^|\/)((?:functions|local|contracts)\/[^/]+)/.exec(source)?.[1] ?? 'bundle';
};

export interface Part {
  readonly place: string;
  /** Of the time in which the process did anything. */
  readonly share: number;
}

/** Where the processor time of a profile (`node --cpu-prof`) went, most first. */
export const whereItGoes = (folder: string): Part[] => {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (!file) throw new Error(`there is no profile in ${folder}`);
  const { nodes, samples, timeDeltas } = profile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const places = new Map(nodes.map((n) => [n.id, placeOf(n.callFrame)]));
  const spent = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const place = places.get(id) ?? '';
    if (place !== '(idle)') spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[at] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].map(([place, time]) => ({ place, share: time / all })).toSorted((a, b) => b.share - a.share);
};
