import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import type * as z from 'zod/mini';
import { secretText } from './secret-text.ts';

const ssm = new SSMClient({ maxAttempts: 3 });

/** What the shop keeps in the Parameter Store (or Secrets Manager), under the path of its stage. `origin` is no secret but is set and read the same way. */
export type ParameterName = 'payment/wechat' | 'payment/alipay' | 'carrier/kuaidi100' | 'origin';

const keptMs = 5 * 60_000;
/** How long an old value stands in while the Parameter Store cannot be reached. */
const graceMs = 60_000;

interface Held {
  readonly value: string | null;
  readonly freshUntil: number;
}

const held = new Map<ParameterName, Held>();

const pathOf = (name: ParameterName): string => {
  const path = process.env.SECRETS_PATH;
  if (!path) throw new Error('SECRETS_PATH is not set');
  return `${path.endsWith('/') ? path : `${path}/`}${name}`;
};

/**
 * A parameter's text, cached for five minutes, so that a changed key is picked up without a deployment.
 * @returns null where nobody has set it up yet
 */
export const parameter = (name: ParameterName): Promise<string | null> => remembered(name, fetched);

const remembered = async (
  name: ParameterName,
  fetch: (name: ParameterName) => Promise<string | null>,
): Promise<string | null> => {
  const before = held.get(name);
  if (before && performance.now() < before.freshUntil) return before.value;
  try {
    const value = await fetch(name);
    held.set(name, { value, freshUntil: performance.now() + keptMs });
    return value;
  } catch (error) {
    if (!before) throw error;
    held.set(name, { value: before.value, freshUntil: performance.now() + graceMs });
    return before.value;
  }
};

/** Keys that others gave the merchant; profile standard keeps these in Secrets Manager, and says so at build time. */
const isKept = (name: ParameterName): boolean => /^(payment|carrier)\//.test(name);

const fetched = (name: ParameterName): Promise<string | null> =>
  process.env.SECRETS_STORE === 'secrets-manager' && isKept(name) ? secretText(pathOf(name)) : fromParameters(name);

const fromParameters = async (name: ParameterName): Promise<string | null> => {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: pathOf(name), WithDecryption: true }));
    return Parameter?.Value ?? null;
  } catch (error) {
    if (error instanceof ParameterNotFound) return null;
    throw error;
  }
};

/** A parameter holding JSON. What is wrong with it is told by the names of its fields, never by their values. */
export const secret = async <Schema extends z.ZodMiniType>(
  name: ParameterName,
  schema: Schema,
): Promise<z.output<Schema> | null> => {
  const text = await parameter(name);
  if (text === null) return null;
  const parsed = schema.safeParse(jsonOf(name, text));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || '(all)');
  throw new Error(`the parameter ${name} is incomplete or wrong at: ${fields.join(', ')}`);
};

const jsonOf = (name: ParameterName, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`the parameter ${name} is not JSON`);
  }
};

/** The shop's public address without a trailing slash, e.g. `https://shop.example.cn`: where providers call back. */
export const publicOrigin = async (): Promise<string> => {
  // Never one of the kept: a function that needs nothing else is spared the other client.
  const origin = await remembered('origin', fromParameters);
  if (!origin) throw new Error('the parameter origin is not set');
  return origin.replace(/\/+$/, '');
};

/** Forgets what is cached: for a test, or after a key was changed in this very process. */
export const forgetParameters = (): void => held.clear();
