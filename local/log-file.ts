import { openSync, writeSync } from 'node:fs';

/**
 * Handlers log JSON lines to standard output, for CloudWatch. On a laptop they go to a file, and only what needs a look is shown,
 * so that the terminal stays readable.
 */
export const logToFile = (file: string): void => {
  const kept = openSync(file, 'a');
  const write = process.stdout.write.bind(process.stdout);
  const show = write as (text: string) => boolean;
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: []): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (!text.startsWith('{"level":')) return write(chunk, ...rest);
    writeSync(kept, text);
    if (!text.startsWith('{"level":"info"')) show(`  ! ${brief(text)}\n    (more in ${file})\n`);
    return true;
  }) as typeof process.stdout.write;
};

const brief = (line: string): string => {
  try {
    const { message, error } = JSON.parse(line) as { message: string; error?: string };
    return error ? `${message}: ${error.split('\n')[0]}` : message;
  } catch {
    return line.trim();
  }
};
