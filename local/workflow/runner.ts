import { StateMachine } from 'aws-local-stepfunctions';
import type { Ended, Execution, Executions } from './executions.ts';
import type { Machine } from './machine.ts';
import { openTasks, outputOf, type TaskAnswer } from './tasks.ts';

export interface RunnerOptions {
  readonly machines: readonly Machine[];
  readonly executions: Executions;
  /** Runs a step's Lambda handler by its name. */
  readonly invoke: (lambda: string, payload: unknown) => Promise<unknown>;
  /** How long a Wait state and the pause before a retry take here: a person at a laptop does not wait for hours. */
  readonly waitMs?: number;
  readonly retryMs?: number;
  readonly onEnd?: (execution: Execution) => void;
  /** Told of every state that is entered. */
  readonly onState?: (execution: string, state: string) => void;
}

export type Started =
  | { readonly kind: 'started'; readonly execution: Execution }
  | { readonly kind: 'exists' }
  | { readonly kind: 'no_machine' };

interface Task {
  readonly FunctionName: string;
  readonly Payload: unknown;
}

type Run = ReturnType<StateMachine['run']>;
type JsonValue = Parameters<StateMachine['run']>[0];

/**
 * AWS Step Functions as far as the shop uses them: the very ASL files of the template, by aws-local-stepfunctions. What runs is on disk
 * and is taken up again at the state it was in, whose step runs once more: steps are safe to repeat.
 */
export const startRunner = (options: RunnerOptions) => {
  const { machines, executions, invoke, waitMs = 1_000, retryMs = 500, onEnd, onState } = options;
  const tasks = openTasks();
  const runs = new Map<string, { readonly run: Run; readonly done: Promise<void> }>();
  let stopped = false;

  /** One execution's tasks: they come one after the other, so the token that was read last is that of the task that begins. */
  const tasksOf = (machine: Machine, execution: Execution) => {
    let token = tasks.newToken();
    let kept = execution.answer;
    const invoked = async (input: JsonValue): Promise<JsonValue> => {
      const { FunctionName, Payload } = input as unknown as Task;
      return {
        StatusCode: 200,
        ExecutedVersion: '$LATEST',
        Payload: (await invoke(FunctionName, Payload)) as JsonValue,
      };
    };
    const waited = async (input: JsonValue): Promise<JsonValue> => {
      const mine = token;
      token = tasks.newToken();
      const before = kept;
      kept = null;
      if (before !== null) return outputOf(JSON.parse(before) as TaskAnswer) as JsonValue;
      const answer = tasks.wait(mine, execution.arn);
      try {
        const { FunctionName, Payload } = input as unknown as Task;
        await invoke(FunctionName, Payload);
        return outputOf(await answer) as JsonValue;
      } finally {
        tasks.forget(mine);
      }
    };
    const handlers = [...machine.tasks].map(([state, { waits }]) => [
      state,
      (input: JsonValue): Promise<JsonValue> => {
        if (stopped) throw new Error('the machine stops');
        return waits ? waited(input) : invoked(input);
      },
    ]);
    return {
      handlers: Object.fromEntries(handlers) as Record<string, (input: JsonValue) => Promise<JsonValue>>,
      context: {
        Task: {
          get Token() {
            return token;
          },
        },
      },
    };
  };

  const go = (machine: Machine, execution: Execution): void => {
    const { handlers, context } = tasksOf(machine, execution);
    const from = execution.state ?? machine.definition.StartAt;
    // Checked whole when it was loaded; begun in its middle it has states that nothing leads to.
    const engine = new StateMachine(
      { ...machine.definition, StartAt: from },
      { validationOptions: { noValidate: true } },
    );
    const run = engine.run(JSON.parse(execution.stateInput ?? execution.input) as JsonValue, {
      overrides: {
        taskResourceLocalHandlers: handlers,
        waitTimeOverrides: Object.fromEntries(machine.waits.map((state) => [state, waitMs])),
        retryIntervalOverrides: Object.fromEntries(machine.retried.map((state) => [state, retryMs])),
      },
      context: { ...context, Execution: { Id: execution.arn, Name: execution.name } },
    });
    runs.set(execution.arn, { run, done: follow(execution.arn, run) });
  };

  const follow = async (arn: string, run: Run): Promise<void> => {
    const followed = noted(arn, run);
    const ended = await endOf(run);
    await followed;
    runs.delete(arn);
    // Aborted by us: it is still running, and goes on at the next start.
    if (stopped) return;
    executions.ended(arn, ended, Date.now());
    const execution = executions.get(arn);
    if (execution) onEnd?.(execution);
  };

  const noted = async (arn: string, run: Run): Promise<void> => {
    for await (const event of run.eventLogs) {
      if (stopped) return;
      if (event.type !== 'StateEntered') continue;
      executions.entered(arn, event.state.name, event.state.input);
      onState?.(arn, event.state.name);
    }
  };

  const machineOf = (arn: string): Machine | undefined => machines.find((m) => m.arn === arn);

  return {
    /** Takes up what was running when the machine stopped. */
    resume: (): number => {
      const all = executions.running();
      for (const execution of all) {
        const machine = machineOf(execution.machine);
        if (machine) go(machine, execution);
      }
      return all.length;
    },
    start: (machineArn: string, name: string, input: string): Started => {
      const machine = machineOf(machineArn);
      if (!machine) return { kind: 'no_machine' };
      const arn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const before = executions.get(arn);
      if (before)
        return before.status === 'RUNNING' && before.input === input
          ? { kind: 'started', execution: before }
          : { kind: 'exists' };
      executions.add({ arn, machine: machineArn, name, input }, Date.now());
      const execution = executions.get(arn);
      if (!execution) throw new Error(`${arn} was not kept`);
      go(machine, execution);
      return { kind: 'started', execution };
    },
    /** On disk before the task goes on. */
    answer: (token: string, answer: TaskAnswer): 'answered' | 'unknown' => {
      const arn = tasks.executionOf(token);
      if (arn === undefined) return 'unknown';
      executions.answered(arn, JSON.stringify(answer));
      tasks.answer(token, answer);
      return 'answered';
    },
    describe: (arn: string): Execution | undefined => executions.get(arn),
    stop: async (): Promise<void> => {
      stopped = true;
      const all = [...runs.values()];
      for (const { run } of all) run.abort();
      tasks.stop();
      await Promise.all(all.map(({ done }) => done));
    },
  };
};

export type Runner = ReturnType<typeof startRunner>;

const endOf = async (run: Run): Promise<Ended> => {
  try {
    return { status: 'SUCCEEDED', output: JSON.stringify(await run.result) };
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const status = error instanceof Error && error.name === 'ExecutionTimeoutError' ? 'TIMED_OUT' : 'FAILED';
    return why instanceof Error
      ? { status, error: why.name, cause: why.message }
      : { status, error: 'States.Runtime', cause: String(why) };
  }
};
