import * as z from 'zod/mini';
import type { Execution } from '../workflow/executions.ts';
import type { Runner } from '../workflow/runner.ts';
import type { TaskAnswer } from '../workflow/tasks.ts';

type Answer = { readonly status: number; readonly body: unknown };

const refused = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });
const seconds = (ms: number): number => ms / 1000;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const json = z.string().check(z.refine(isJson));
const starting = z.object({
  stateMachineArn: z.string(),
  name: z.string().check(z.regex(/^[\w-]{1,80}$/)),
  input: z._default(json, '{}'),
});
const succeeding = z.object({ taskToken: z.string(), output: json });
const failing = z.object({
  taskToken: z.string(),
  error: z._default(z.string(), 'TaskFailed'),
  cause: z._default(z.string(), ''),
});
const describing = z.object({ executionArn: z.string() });

const start = (runner: Runner, { stateMachineArn, name, input }: z.infer<typeof starting>): Answer => {
  const started = runner.start(stateMachineArn, name, input);
  if (started.kind === 'no_machine') return refused('StateMachineDoesNotExist', stateMachineArn);
  if (started.kind === 'exists') return refused('ExecutionAlreadyExists', name);
  const { arn, startedAt } = started.execution;
  return { status: 200, body: { executionArn: arn, startDate: seconds(startedAt) } };
};

const answer = (runner: Runner, token: string, told: TaskAnswer): Answer =>
  runner.answer(token, told) === 'answered'
    ? { status: 200, body: {} }
    : refused('TaskDoesNotExist', 'nothing waits with this token');

const shown = ({ arn, machine, startedAt, stoppedAt, ...rest }: Execution): object => {
  const { name, status, input, output, error, cause } = rest;
  return {
    executionArn: arn,
    stateMachineArn: machine,
    name,
    status,
    startDate: seconds(startedAt),
    input,
    ...(stoppedAt === null ? {} : { stopDate: seconds(stoppedAt) }),
    ...(output === null ? {} : { output }),
    ...(error === null ? {} : { error, cause }),
  };
};

const shownOf = (runner: Runner, arn: string): Answer => {
  const execution = runner.describe(arn);
  return execution ? { status: 200, body: shown(execution) } : refused('ExecutionDoesNotExist', arn);
};

/** AWS Step Functions (AWS JSON 1.0): what starts, answers and looks at an execution. Null: another action. */
export const stepFunctions = (runner: Runner, action: string, body: string): Answer | null => {
  const asked: unknown = JSON.parse(body);
  const checked = <S extends z.ZodMiniType>(schema: S, then: (input: z.output<S>) => Answer): Answer => {
    const parsed = schema.safeParse(asked);
    return parsed.success ? then(parsed.data) : refused('ValidationException', z.prettifyError(parsed.error));
  };
  if (action === 'AWSStepFunctions.StartExecution') return checked(starting, (input) => start(runner, input));
  if (action === 'AWSStepFunctions.SendTaskSuccess')
    return checked(succeeding, ({ taskToken, output }) => answer(runner, taskToken, { ok: true, output }));
  if (action === 'AWSStepFunctions.SendTaskFailure')
    return checked(failing, ({ taskToken, error, cause }) => answer(runner, taskToken, { ok: false, error, cause }));
  if (action === 'AWSStepFunctions.DescribeExecution')
    return checked(describing, ({ executionArn }) => shownOf(runner, executionArn));
  return null;
};
