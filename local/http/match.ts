import type { RouteRow } from '../../contracts/route-row.ts';
import { type RouteName, routes } from '../../contracts/routes.ts';
import type { Matched } from './event.ts';

interface Pattern {
  readonly name: RouteName;
  readonly routeKey: string;
  readonly parts: readonly string[];
}

const isParameter = (part: string): boolean => part.startsWith('{');
const parameters = ({ parts }: Pattern): number => parts.filter(isParameter).length;

/** Paths without parameters by method and path; the others by method and number of segments, those with the fewest parameters first. */
const literal = new Map<string, Pattern>();
const patterns = new Map<string, Pattern[]>();

for (const [name, row] of Object.entries(routes) as [RouteName, RouteRow][]) {
  const pattern = { name, routeKey: `${row.method} ${row.path}`, parts: row.path.split('/') };
  if (parameters(pattern) === 0) literal.set(pattern.routeKey, pattern);
  else {
    const key = `${row.method} ${pattern.parts.length}`;
    const alike = [...(patterns.get(key) ?? []), pattern];
    patterns.set(
      key,
      alike.toSorted((a, b) => parameters(a) - parameters(b)),
    );
  }
}

/** The route of the table for a request, as API Gateway picks it: a literal segment wins over a `{parameter}`. */
export const matchRoute = (method: string, path: string): (Matched & { readonly name: RouteName }) | null => {
  const exact = literal.get(`${method} ${path}`);
  if (exact) return { name: exact.name, routeKey: exact.routeKey, path, params: {} };
  const segments = path.split('/');
  const best = patterns.get(`${method} ${segments.length}`)?.find(({ parts }) => covers(parts, segments));
  if (!best) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of best.parts.entries()) {
    const segment = segments[at];
    if (isParameter(part) && segment !== undefined) params[part.slice(1, -1)] = segment;
  }
  return { name: best.name, routeKey: best.routeKey, path, params };
};

const covers = (parts: readonly string[], segments: readonly string[]): boolean =>
  parts.every((part, at) => (isParameter(part) ? segments[at] !== '' : part === segments[at]));
