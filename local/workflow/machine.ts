import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod/mini';
import { lambdaOfStep, type WorkflowName, workflows } from '../../contracts/workflows.ts';

type Definition = ConstructorParameters<typeof StateMachine>[0];

const state = z.looseObject({
  Type: z.string(),
  Resource: z.optional(z.string()),
  TimeoutSeconds: z.optional(z.number()),
  Retry: z.optional(z.array(z.unknown())),
});
const definition = z.looseObject({ StartAt: z.string(), States: z.record(z.string(), state) });

export interface Machine {
  readonly name: WorkflowName;
  readonly arn: string;
  readonly definition: Definition;
  /** Task states, and whether each waits for somebody to answer with its token. */
  readonly tasks: ReadonlyMap<string, { readonly waits: boolean }>;
  readonly waits: readonly string[];
  readonly retried: readonly string[];
}

const invoke = 'arn:aws:states:::lambda:invoke';
const waitForToken = `${invoke}.waitForTaskToken`;
export const machineArn = (name: string): string => `arn:aws:states:local:000000000000:stateMachine:${name}`;

/** From the sources as from the build, the root is two folders up. */
const fileOf = (name: string): string =>
  resolve(import.meta.dirname, `../../functions/workflows/${name}/${name}.asl.json`);

/** The very file that the template takes, with the names of this machine's functions in it. */
export const loadMachine = (name: WorkflowName): Machine => machineOf(name, readFileSync(fileOf(name), 'utf8'));

/** @throws where it asks for something that the local engine would quietly leave out */
export const machineOf = (name: WorkflowName, text: string): Machine => {
  const names = Object.keys(workflows[name]).map((step): [string, string] => [step, lambdaOfStep(name, step)]);
  const known = new Map([...names, ['partition', 'aws']]);
  const asl = text.replaceAll(/\$\{(\w+)\}/g, (_, key: string) => {
    const value = known.get(key);
    if (value === undefined) throw new Error(`${name}: there is no step ${key}`);
    return value;
  });
  const parsed: unknown = JSON.parse(asl);
  const { States } = definition.parse(parsed);
  const states = Object.entries(States);
  const trouble = [...unsupported(parsed), ...states.flatMap(([at, is]) => whyNotRun(at, is))];
  if (trouble.length > 0) throw new Error(`the workflow ${name} cannot run on this machine: ${trouble.join('; ')}`);
  // Throws where it is no sound definition. ARNs here are the names of functions.
  new StateMachine(parsed as Definition, { validationOptions: { checkArn: false } });
  return {
    name,
    arn: machineArn(name),
    // The library checks the rest of it against the language's own schema.
    definition: parsed as Definition,
    tasks: new Map(
      states.filter(([, s]) => s.Type === 'Task').map(([at, s]) => [at, { waits: s.Resource === waitForToken }]),
    ),
    waits: states.filter(([, s]) => s.Type === 'Wait').map(([at]) => at),
    retried: states.filter(([, s]) => s.Retry !== undefined).map(([at]) => at),
  };
};

/** What aws-local-stepfunctions 3.0.0 ignores without a word. */
const ignored = [
  'QueryLanguage',
  'Assign',
  'HeartbeatSeconds',
  'HeartbeatSecondsPath',
  'Arguments',
  'Output',
  'Credentials',
];

const unsupported = (value: unknown, at = '$'): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (ignored.includes(key) && !(key === 'QueryLanguage' && inner === 'JSONPath')) return [`${at}.${key}`];
    return unsupported(inner, `${at}.${key}`);
  });
};

const whyNotRun = (at: string, { Type, Resource, TimeoutSeconds }: z.infer<typeof state>): string[] => {
  // Tokens are handed out one state after the other.
  if (Type === 'Parallel' || Type === 'Map') return [`${at} runs states beside each other`];
  if (Type !== 'Task') return [];
  if (Resource !== invoke && Resource !== waitForToken) return [`${at} calls ${Resource ?? 'nothing'}`];
  // Without one the library gives up after 60 s, AWS only after years; beyond 24 days a timer of Node's ends at once.
  return TimeoutSeconds === undefined || TimeoutSeconds > 2_000_000
    ? [`${at} needs a TimeoutSeconds up to 2,000,000`]
    : [];
};
