import type { RouteRow } from '../../contracts/route-row.ts';
import { type RouteName, routes } from '../../contracts/routes.ts';
import type { Matched } from './event.ts';

interface Pattern {
  readonly name: RouteName;
  readonly row: RouteRow;
  readonly parts: readonly string[];
}

const patterns: readonly Pattern[] = (Object.entries(routes) as [RouteName, RouteRow][]).map(([name, row]) => ({
  name,
  row,
  parts: row.path.split('/'),
}));

/** The route of the table for a request, as API Gateway picks it: a literal segment wins over a `{parameter}`. */
export const matchRoute = (method: string, path: string): (Matched & { readonly name: RouteName }) | null => {
  const segments = path.split('/');
  const fits = patterns.filter((p) => p.row.method === method && covers(p.parts, segments));
  const best = fits.toSorted((a, b) => parameters(a.parts) - parameters(b.parts))[0];
  if (!best) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of best.parts.entries()) {
    const segment = segments[at];
    if (isParameter(part) && segment !== undefined) params[part.slice(1, -1)] = segment;
  }
  return { name: best.name, routeKey: `${best.row.method} ${best.row.path}`, path, params };
};

const isParameter = (part: string): boolean => part.startsWith('{');
const parameters = (parts: readonly string[]): number => parts.filter(isParameter).length;
const covers = (parts: readonly string[], segments: readonly string[]): boolean =>
  parts.length === segments.length &&
  parts.every((part, at) => (isParameter(part) ? segments[at] !== '' : part === segments[at]));
