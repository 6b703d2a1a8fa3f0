/**
 * One JSON line an entry, for CloudWatch Logs Insights. Callers pass ids, codes and numbers only: no name, phone, address, token,
 * key or body ever goes into a log.
 */
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

const write = (level: 'info' | 'warn' | 'error', message: string, fields: Fields): void => {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`);
};

export const log = {
  info: (message: string, fields: Fields = {}): void => write('info', message, fields),
  warn: (message: string, fields: Fields = {}): void => write('warn', message, fields),
  /** The stack goes to the log and never to the caller. */
  error: (message: string, error: unknown, fields: Fields = {}): void =>
    write('error', message, {
      ...fields,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      cause: causeOf(error),
    }),
};

const causeOf = (error: unknown): string | undefined =>
  error instanceof Error && error.cause !== undefined ? String((error.cause as Error).stack ?? error.cause) : undefined;
