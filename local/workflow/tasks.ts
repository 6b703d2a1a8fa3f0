import { randomBytes } from 'node:crypto';

/** Somebody's answer to a task that waits. */
export type TaskAnswer =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly error: string; readonly cause: string };

interface Waiting {
  readonly execution: string;
  readonly resolve: (answer: TaskAnswer) => void;
}

/** A task failed, under the name that Retry and Catch look for. */
export class TaskFailure extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

export const outputOf = (answer: TaskAnswer): unknown => {
  if (!answer.ok) throw new TaskFailure(answer.error, answer.cause);
  return JSON.parse(answer.output);
};

/** The tokens that tasks wait with. They live as long as this process: an execution that is taken up again hands out a new one. */
export const openTasks = () => {
  const waiting = new Map<string, Waiting>();
  return {
    newToken: (): string => randomBytes(48).toString('base64url'),
    wait: (token: string, execution: string): Promise<TaskAnswer> =>
      new Promise((resolve) => waiting.set(token, { execution, resolve })),
    /** Which execution waits with it; undefined where none does. */
    executionOf: (token: string): string | undefined => waiting.get(token)?.execution,
    answer: (token: string, answer: TaskAnswer): void => {
      waiting.get(token)?.resolve(answer);
      waiting.delete(token);
    },
    forget: (token: string): void => {
      waiting.delete(token);
    },
    /** So that nothing waits on when the machine stops. */
    stop: (): void => {
      for (const { resolve } of waiting.values()) resolve({ ok: false, error: 'Stopped', cause: 'the machine stops' });
      waiting.clear();
    },
  };
};

export type Tasks = ReturnType<typeof openTasks>;
