import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestText, signed } from '../../functions/gateways/payment/alipay/signature.ts';
import { authorization } from '../../functions/gateways/payment/wechat/signature.ts';
import { keysIn as alipayKeysIn } from '../../local/sandbox/alipay/keys.ts';
import { startAlipaySandbox } from '../../local/sandbox/alipay/start.ts';
import { keysIn as wechatKeysIn } from '../../local/sandbox/wechat/keys.ts';
import { startWechatSandbox } from '../../local/sandbox/wechat/start.ts';
import { javaPrograms, type Program, pythonProgram, type Step, stepsOf } from './programs.ts';
import { startReceiver } from './receiver.ts';

/**
 * The providers' own SDKs, and one that many shops use, against our sandboxes: each makes an order, has it paid, reads and refuses callbacks,
 * queries, refunds and closes; and each signs one request, which must come out as our gateway signs it, byte for byte. So our gateway and our
 * sandbox cannot share a mistake.
 */
const folder = mkdtempSync(join(tmpdir(), 'oracles-'));
const dirs = { wechat: join(folder, 'wechat'), alipay: join(folder, 'alipay') };
const receiver = await startReceiver();
const wechat = await startWechatSandbox({ port: 0, dataDir: dirs.wechat, timeScale: 0.01, processingMs: 200 });
const alipay = await startAlipaySandbox({ port: 0, dataDir: dirs.alipay, timeScale: 0.01 });

interface Oracle {
  readonly sdk: string;
  readonly program: () => Promise<Program>;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether it signed as we do. */
  readonly isOurs: (signature: string) => boolean;
}

const wechatKeys = wechatKeysIn(dirs.wechat);
const wechatToSign = JSON.stringify({ description: 'Image形象店', amount: { total: 1, currency: 'CNY' } });
const signatureIn = (header: string): string => /signature="([^"]+)"/.exec(header)?.[1] ?? '';
const partIn = (header: string, name: string): string => new RegExp(`${name}="([^"]+)"`).exec(header)?.[1] ?? '';

const wechatOracle = (sdk: string, program: () => Promise<Program>): Oracle => ({
  sdk,
  program,
  settings: {
    ORIGIN: wechat.origin,
    MCHID: wechatKeys.mchid,
    APPID: wechatKeys.appid,
    API_V3_KEY: wechatKeys.apiV3Key,
    SERIAL: wechatKeys.merchant.serial,
    PRIVATE_KEY: wechatKeys.merchant.privateKey,
    THEIR_KEY: wechatKeys.platformPublicKey.publicKey,
    THEIR_KEY_ID: wechatKeys.platformPublicKey.serial,
    TO_SIGN: wechatToSign,
  },
  isOurs: (header) => {
    const { mchid, merchant } = wechatKeys;
    const toSign = { method: 'POST', url: '/v3/pay/transactions/native', body: wechatToSign };
    const moment = { timestamp: Number(partIn(header, 'timestamp')), nonce: partIn(header, 'nonce_str') };
    const ours = authorization({ mchid, ...merchant }, { ...toSign, ...moment });
    return signatureIn(ours) !== '' && signatureIn(ours) === signatureIn(header);
  },
});

const alipayKeys = alipayKeysIn(dirs.alipay);
const alipayToSign = {
  app_id: alipayKeys.appId,
  method: 'alipay.trade.query',
  charset: 'utf-8',
  sign_type: 'RSA2',
  timestamp: '2026-11-25 10:00:00',
  version: '1.0',
  biz_content: '{"out_trade_no":"01ARZ3NDEKTSV4RRFFQ69G5FAV","subject":"马克杯 & 台灯 = 2"}',
};
const pkcs1 = createPrivateKey({
  key: Buffer.from(alipayKeys.app.privateKey, 'base64'),
  format: 'der',
  type: 'pkcs8',
}).export({ type: 'pkcs1', format: 'der' });

const alipayOracle = (sdk: string, program: () => Promise<Program>): Oracle => ({
  sdk,
  program,
  settings: {
    ORIGIN: alipay.origin,
    APP_ID: alipayKeys.appId,
    PRIVATE_KEY: alipayKeys.app.privateKey,
    PRIVATE_KEY_PKCS1: pkcs1.toString('base64'),
    THEIR_KEY: alipayKeys.platform.publicKey,
    TO_SIGN: JSON.stringify(alipayToSign),
  },
  isOurs: (signature) => signature === signed(requestText(alipayToSign), alipayKeys.app.privateKey),
});

let java: Awaited<ReturnType<typeof javaPrograms>> | undefined;
const javaProgram = (main: string) => async (): Promise<Program> => {
  java ??= await javaPrograms();
  return java(main);
};

const oracles: readonly Oracle[] = [
  wechatOracle('wechatpayv3 2.0.4 (Python)', async () => pythonProgram('wechatpayv3', '2.0.4', 'wechat_pay.py')),
  alipayOracle('alipay-sdk-python 3.7.1411', async () =>
    pythonProgram('alipay-sdk-python', '3.7.1411', 'alipay_trade.py'),
  ),
  wechatOracle('wechatpay-java 0.2.17', javaProgram('WechatPay')),
  alipayOracle('alipay-sdk-java 4.40.734.ALL', javaProgram('AlipayTrade')),
];

const numberOf = (at: number, kind: string): string => `01ARZ3NDEKTSV4RRFFQ69G${kind}${at}`;

const heard = async (oracle: Oracle, at: number): Promise<readonly Step[]> => {
  const door = `${receiver.origin}/${at}`;
  const own = {
    RECEIVER: door,
    NOTIFY_URL: door,
    NUMBER: numberOf(at, 'PAY'),
    OTHER_NUMBER: numberOf(at, 'SHT'),
    REFUND_NUMBER: numberOf(at, 'RFD'),
  };
  const settings = Object.entries({ ...oracle.settings, ...own }).map(([name, value]) => [`ORACLE_${name}`, value]);
  try {
    return await stepsOf(await oracle.program(), Object.fromEntries(settings));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ name: 'can be had', result: 'no', detail }];
  }
};

/** Every program must tell each of these; one that is silent about a step has not done it. */
const steps = [
  'create',
  'reads our callback',
  'refuses a tampered callback',
  'query',
  'refund',
  'query refund',
  'close',
  'signature',
];

let [passed, failed] = [0, 0];
const tell = (sdk: string, name: string, holds: boolean, detail: string): void => {
  if (holds) passed += 1;
  else failed += 1;
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${sdk}: ${name}${holds ? '' : `  ${detail.slice(0, 500)}`}\n`);
};

/** `node tools/oracles/run.ts java`: only those with that in their name. */
const only = process.argv[2] ?? '';

for (const [at, oracle] of oracles.entries()) {
  if (!oracle.sdk.includes(only)) continue;
  const told = await heard(oracle, at);
  for (const { name, result, detail } of told) {
    if (result === 'value') tell(oracle.sdk, 'signs as our gateway does, byte for byte', oracle.isOurs(detail), detail);
    else tell(oracle.sdk, name, result === 'ok', detail);
  }
  for (const name of steps.filter((step) => !told.some((t) => t.name === step)))
    tell(oracle.sdk, name, false, 'not done');
}

await Promise.all([wechat.stop(), alipay.stop(), receiver.stop()]);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
