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
      error: textOf(error),
      cause: causeOf(error),
    }),
};

const causeOf = (error: unknown): string | undefined =>
  error instanceof Error && error.cause !== undefined ? textOf(error.cause) : undefined;

/** A cause may be a refusal, which is a plain value: its code is what one looks for. Its texts and context stay out. */
const textOf = (thrown: unknown): string => {
  if (thrown instanceof Error) return thrown.stack ?? thrown.message;
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : typeof thrown === 'string' ? thrown : typeof thrown;
};
