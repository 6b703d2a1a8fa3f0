import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { emulatorDifferences } from '../../lib/emulator.ts';
import { startCarrierSandbox } from '../../local/sandbox/kuaidi100/start.ts';
import { startWechatSandbox } from '../../local/sandbox/wechat/start.ts';
import { buildWhatChanged } from '../build/all.ts';
import { logOf, messagesWaiting, putSecret } from './aws-calls.ts';
import { Checks, eventually, Stopped } from './checks.ts';
import { run } from './command.ts';
import { deploy, stack } from './deploy.ts';
import { openDoor } from './door.ts';
import { type RunningEmulator, startEmulator } from './emulator.ts';
import { uploadPicture } from './pictures.ts';
import { moneyBack, type Owner, tellStory } from './story.ts';
import { Visitor } from './visitor.ts';

/**
 * `npm run test:deploy`: the template deployed to an emulator of AWS, and an order through its Lambdas, stream, bus and queue. What differs
 * from production is listed in lib/emulator.ts.
 */
const root = resolve(import.meta.dirname, '../..');
const withinMs = 8 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'shop-deploy-'));
/** What must be ended, the last begun first. */
const ends: (() => Promise<unknown>)[] = [];
const checks = new Checks();

const fewProducts = (): string => {
  const file = join(folder, 'catalogue.jsonl');
  const lines = readFileSync(join(root, 'local/demo/catalogue.jsonl'), 'utf8').split('\n');
  writeFileSync(file, lines.slice(0, 6).join('\n'));
  return file;
};

const setUp = async (emulator: RunningEmulator, arguments_: readonly string[]): Promise<string> =>
  run(['tools/setup.ts', '--stack', stack, '--owner', 'owner@shop.example', ...arguments_], {
    env: emulator.environment,
    withinMs: 90_000,
  });

const ownerFrom = (said: string): Owner => {
  const password = /shown this once\): (\S+)/.exec(said)?.[1];
  if (!password) throw new Error(`no password was told: ${said.slice(-400)}`);
  return { email: 'owner@shop.example', password };
};

/** Until a merchant has set the shop up, a visitor is told so calmly and no search engine keeps it. */
const seesClosedShop = async (visitor: Visitor): Promise<void> => {
  const { status, headers, text } = await visitor.ask('GET', '/');
  if (status !== 503 || !headers.get('retry-after') || !text.includes('noindex'))
    throw new Error(`the home page of an empty shop answered ${status}: ${text.slice(0, 200)}`);
};

const nothingFailed = async (emulator: RunningEmulator): Promise<void> => {
  const waiting = await messagesWaiting(emulator, `${stack}-`);
  const failures = [...waiting].filter(([name]) => name.endsWith('-failed'));
  const full = failures.filter(([, count]) => count > 0);
  if (failures.length === 0 || full.length > 0)
    throw new Error(`dead-letter queues ${JSON.stringify(Object.fromEntries(failures))}`);
};

const main = async (): Promise<void> => {
  await buildWhatChanged(['storefront', 'admin', 'functions', process.arch === 'arm64' ? 'sharpArm' : 'sharpX64']);
  const wechat = await startWechatSandbox({ port: 0, dataDir: join(folder, 'wechat') });
  ends.push(wechat.stop);
  const carrier = await startCarrierSandbox({ port: 0, dataDir: join(folder, 'carrier') });
  ends.push(carrier.stop);
  const door = await openDoor();
  ends.push(door.stop);
  const emulator = await checks.step('the emulator of AWS starts', () =>
    startEmulator(folder, {
      WECHAT_PAY_ORIGIN: wechat.origin,
      KUAIDI100_ORIGIN: carrier.origin,
    }),
  );
  ends.push(emulator.stop);

  const files = await checks.step('cdk bootstrap and cdk deploy of profile tiny', async () => {
    const { ApiId, FilesBucket } = await deploy(emulator, folder, door.origin, 'tiny');
    door.opensTo({ port: emulator.port, host: `${ApiId}.execute-api.localhost:${emulator.port}` });
    return FilesBucket;
  });
  const shopper = new Visitor(door.origin);
  await checks.step('before its setup the shop says that it is being set up', () => seesClosedShop(shopper));
  const owner = await checks.step('setup gives it settings, an owner and products', async () =>
    ownerFrom(await setUp(emulator, ['--name', '试店', '--catalogue', fewProducts()])),
  );
  await checks.step('setup again changes nothing', async () => {
    const said = await setUp(emulator, ['--name', '别的店']);
    if (!said.includes('unchanged') || !said.includes('as before')) throw new Error(said);
  });
  await checks.step('the keys of payment and carrier go into the Parameter Store', async () => {
    await putSecret(emulator, '/shop/emulator/payment/wechat', wechat.credentials);
    await putSecret(emulator, '/shop/emulator/carrier/kuaidi100', carrier.credentials);
  });
  const merchant = new Visitor(door.origin);
  const orderId = await tellStory(checks, shopper, merchant, owner);
  await moneyBack(checks, shopper, merchant, orderId);
  await uploadPicture(checks, merchant, emulator, files);
  await checks.step('schedules run by the clock', () =>
    eventually(
      120_000,
      async () => ((await logOf(emulator, `${stack}-sweep-outbox`)).length > 0 ? true : null),
      'a run of sweepOutbox',
    ),
  );
  await checks.step('no dead-letter queue holds anything', () => nothingFailed(emulator));
};

let ending: Promise<void> | null = null;
const end = (): Promise<void> => {
  ending ??= (async () => {
    for (const stop of ends.reverse()) await stop().catch((error: unknown) => console.error(error));
    mkdirSync(join(root, '.cache/deploy-tier'), { recursive: true });
    try {
      const log = readFileSync(join(folder, 'emulator.log'), 'utf8');
      writeFileSync(join(root, '.cache/deploy-tier/emulator.log'), log);
    } catch {
      // It never started.
    }
    rmSync(folder, { recursive: true, force: true });
  })();
  return ending;
};

const close = async (): Promise<never> => {
  await end();
  if (checks.failed > 0) process.stdout.write('the emulator and its Lambdas wrote .cache/deploy-tier/emulator.log\n');
  process.stdout.write(`${checks.passed} passed, ${checks.failed} failed\n`);
  process.exit(checks.failed === 0 ? 0 : 1);
};

const tooLong = setTimeout(() => {
  process.stdout.write(`FAILED  took longer than ${withinMs / 60_000} minutes\n`);
  checks.failed++;
  void close();
}, withinMs);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    checks.failed++;
    void close();
  });

for (const kind of ['template', 'surroundings'] as const)
  for (const difference of emulatorDifferences[kind]) process.stdout.write(`differs: ${difference.split(':')[0]}\n`);
try {
  await main();
} catch (error) {
  if (!(error instanceof Stopped)) {
    checks.failed++;
    process.stdout.write(`FAILED  ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
clearTimeout(tooLong);
await close();
