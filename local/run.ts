import { once } from 'node:events';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ArrivalRow, arrivals } from '../contracts/arrivals.ts';
import type { RouteRow } from '../contracts/route-row.ts';
import { routes } from '../contracts/routes.ts';
import { type SubscriptionRow, subscriptions } from '../contracts/subscriptions.ts';
import { dropKept } from '../functions/runtime/kept-replies.ts';
import { startAws } from './aws/server.ts';
import { forgetOld, receiveUpload } from './aws/uploads.ts';
import { buckets } from './buckets.ts';
import { startBus } from './bus/bus.ts';
import { openDeliveries } from './bus/deliveries.ts';
import { startClock } from './clock.ts';
import { takeDataFolder } from './data-folder.ts';
import { startEngine } from './engine/engine.ts';
import { setEnvironment } from './environment.ts';
import { startSite } from './http/server.ts';
import { lambdas } from './lambdas.ts';
import { logToFile } from './log-file.ts';
import { mountsOf } from './mounts.ts';
import { readOptions, usage } from './options.ts';
import { outboxNudge } from './outbox-nudge.ts';
import { startProviders } from './providers.ts';
import { rarely } from './rarely.ts';
import { startSearchEngine } from './search-engine.ts';
import { tell } from './tell.ts';
import { openExecutions } from './workflow/executions.ts';
import { loadMachine } from './workflow/machine.ts';
import { type Runner, startRunner } from './workflow/runner.ts';

const options = readOptions(process.argv.slice(2));
if (options.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const began = Date.now();
const folder = takeDataFolder(options.dataDir, options.fresh);
logToFile(folder.path('shop.log'));

const invoke = lambdas();
const engine = await startEngine({
  dataDir: folder.path('database'),
  ...(options.engine ? { only: options.engine } : {}),
});
const providers = await startProviders(folder, options.port);
const deliveries = openDeliveries(folder.path('bus.sqlite'));
// Events reach the bus only once it runs; until then nothing can call the endpoint that would hand them over.
let accept: Parameters<typeof startAws>[0]['accept'] = () => undefined;
let runner: Runner | null = null;
const aws = await startAws({
  objectsDir: folder.path('buckets'),
  parameters: providers.parameters,
  workflows: () => runner,
  accept: (events) => accept(events),
});
const search = await startSearchEngine(folder, options.openSearch, tell.line);
setEnvironment({ dynamodb: engine.endpoint, aws: aws.endpoint, ...providers.origins }, search.environment);

const outbox = outboxNudge(
  () => invoke('sweepOutbox', {}),
  (error) => tell.problem('publishing events', error),
);
// Not at each of the many events that orders set off, or nothing would be kept while the shop sells.
const forgetReplies = rarely(500, dropKept);
const listeners: Readonly<Record<string, SubscriptionRow | ArrivalRow>> = { ...subscriptions, ...arrivals };
const emits = (name: string): boolean => {
  const row = listeners[name];
  return row !== undefined && 'emits' in row && row.emits === true;
};
const bus = startBus(
  deliveries,
  async (name, event) => {
    const answer = await invoke(name, event);
    // What it has made of the events is seen from now on.
    forgetReplies();
    if (emits(name)) outbox.nudge();
    return answer;
  },
  (delivery, error) => tell.problem(`${delivery.consumer} gave up on ${delivery.event['detail-type']}`, error),
);
accept = (events) => {
  forgetReplies();
  bus.accept(events);
};

const executions = openExecutions(folder.path('workflows.sqlite'));
const workflows = startRunner({
  machines: [loadMachine('refund')],
  executions,
  invoke: async (name, payload) => {
    const answer = await invoke(name, payload);
    outbox.nudge();
    return answer;
  },
  onEnd: ({ name, status, error }) => {
    if (status !== 'SUCCEEDED') tell.problem(`workflow ${name}`, error);
  },
});
runner = workflows;

const { seed } = await import('./seed/seed.ts');
const seeded = await seed({ folder, catalogue: options.catalogue, progress: tell.progress });
await search.catchUp();
outbox.nudge();

const clock = startClock(
  async (name) => {
    await invoke(name, {});
    outbox.nudge();
  },
  (name, error) => tell.problem(name, error),
);

const uploads = {
  objectsDir: folder.path('buckets'),
  bucket: buckets.originals,
  // Those of environment.ts: whoever signs here is the shop itself.
  signer: { accessKeyId: 'local', secretAccessKey: 'local' },
  created: (event: Parameters<typeof bus.accept>[0][number]) => bus.accept([event]),
};
forgetOld(folder.path(`buckets/${buckets.originals}/uploads`), 30);
const site = await startSite({
  port: options.port,
  mounts: mountsOf(folder.path(`buckets/${buckets.pictures}/pictures`)),
  uploads: (request, response) => receiveUpload(uploads, request, response),
  invoke: async (name, event: APIGatewayProxyEventV2) => {
    const answer = (await invoke(name, event)) as APIGatewayProxyStructuredResultV2;
    const row: RouteRow = routes[name];
    if (row.emits) outbox.nudge();
    return answer;
  },
});

const address = site.address();
const port = address && typeof address === 'object' ? address.port : options.port;
providers.announce(`http://localhost:${port}`);
// Steps tell providers where to call back, which is known only now.
workflows.resume();
tell.ready({
  port,
  engine: `${engine.name}, ${search.name} search`,
  origins: providers.origins,
  staff: seeded.staff,
  dataDir: options.dataDir,
  ms: Date.now() - began,
});

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  clock.stop();
  site.close();
  site.closeAllConnections();
  await outbox.settled();
  await bus.stop();
  await workflows.stop();
  executions.close();
  deliveries.close();
  await Promise.all([aws.stop(), providers.stop(), search.stop()]);
  await engine.stop();
  folder.release();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        tell.problem('stopping', error);
        process.exit(1);
      },
    );
  });
}
await once(site, 'close');
