import { arrivals } from '../../contracts/arrivals.ts';
import type { RouteRow } from '../../contracts/route-row.ts';
import { fileOfRoute, routes } from '../../contracts/routes.ts';
import { schedules } from '../../contracts/schedules.ts';
import { subscriptions } from '../../contracts/subscriptions.ts';
import { steps } from '../../contracts/workflows.ts';

/** What sets a Lambda off; each kind has a size ceiling of its own. */
export type EntryKind = 'http' | 'page' | 'consumer' | 'schedule' | 'step' | 'stream' | 'arrival';

export interface Entry {
  /** Name of its folder in dist/functions, and of its construct. */
  readonly name: string;
  readonly kind: EntryKind;
  /** From the root of the project. */
  readonly file: string;
}

const routeEntry = ([name, { area }]: [string, RouteRow]): Entry => {
  const file = fileOfRoute(name);
  return area === 'pages'
    ? { name: file, kind: 'page', file: `functions/pages/${file}.ts` }
    : { name: file, kind: 'http', file: `functions/http/${area}/${file}.ts` };
};

const rowsOf = (table: object, kind: EntryKind, folder: string): Entry[] =>
  Object.keys(table).map((row) => {
    const name = fileOfRoute(row);
    return { name, kind, file: `functions/${folder}/${name}.ts` };
  });

/** Every Lambda of the shop, from the five tables; the outbox publisher has no row because nothing of the shop's calls it. */
export const entries: readonly Entry[] = [
  ...Object.entries(routes).map(routeEntry),
  ...rowsOf(subscriptions, 'consumer', 'consumers'),
  ...rowsOf(schedules, 'schedule', 'schedules'),
  ...rowsOf(arrivals, 'arrival', 'arrivals'),
  ...steps.map(
    ({ name, workflow, step }): Entry => ({
      name: fileOfRoute(name),
      kind: 'step',
      file: `functions/workflows/${workflow}/${fileOfRoute(step)}.ts`,
    }),
  ),
  { name: 'publish-from-stream', kind: 'stream', file: 'functions/outbox/publish-from-stream.ts' },
];
