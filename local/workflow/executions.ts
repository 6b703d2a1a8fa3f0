import { DatabaseSync } from 'node:sqlite';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';

export interface Execution {
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly input: string;
  readonly status: Status;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  /** Where it is, and with what it came there; null: at the start. */
  readonly state: string | null;
  readonly stateInput: string | null;
  /** What the task it waits at was answered, should it not have gone on yet. */
  readonly answer: string | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

export interface Ended {
  readonly status: Exclude<Status, 'RUNNING'>;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

/** Executions on disk: the engine keeps none, so what runs is taken up again from here after a restart. */
export const openExecutions = (file: string) => {
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS execution (
      arn TEXT PRIMARY KEY, machine TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, status TEXT NOT NULL,
      startedAt INTEGER NOT NULL, stoppedAt INTEGER, state TEXT, stateInput TEXT, answer TEXT, output TEXT, error TEXT, cause TEXT
    );
    CREATE INDEX IF NOT EXISTS execution_status ON execution (status);
  `);
  const insert = db.prepare(
    "INSERT INTO execution (arn, machine, name, input, status, startedAt) VALUES (?, ?, ?, ?, 'RUNNING', ?)",
  );
  const select = db.prepare('SELECT * FROM execution WHERE arn = ?');
  const running = db.prepare("SELECT * FROM execution WHERE status = 'RUNNING' ORDER BY startedAt");
  const enter = db.prepare('UPDATE execution SET state = ?, stateInput = ?, answer = NULL WHERE arn = ?');
  const answer = db.prepare('UPDATE execution SET answer = ? WHERE arn = ?');
  const end = db.prepare(
    'UPDATE execution SET status = ?, stoppedAt = ?, output = ?, error = ?, cause = ?, answer = NULL WHERE arn = ?',
  );
  return {
    add: (one: Pick<Execution, 'arn' | 'machine' | 'name' | 'input'>, at: number): void => {
      insert.run(one.arn, one.machine, one.name, one.input, at);
    },
    get: (arn: string): Execution | undefined => select.get(arn) as unknown as Execution | undefined,
    running: (): Execution[] => running.all() as unknown as Execution[],
    entered: (arn: string, state: string, input: unknown): void => {
      enter.run(state, JSON.stringify(input), arn);
    },
    answered: (arn: string, text: string): void => {
      answer.run(text, arn);
    },
    ended: (arn: string, { status, output = null, error = null, cause = null }: NullableEnd, at: number): void => {
      end.run(status, at, output, error, cause, arn);
    },
    close: (): void => db.close(),
  };
};

type NullableEnd = { readonly [K in keyof Ended]: Ended[K] | null } & { readonly status: Ended['status'] };

export type Executions = ReturnType<typeof openExecutions>;
