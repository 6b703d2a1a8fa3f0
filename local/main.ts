/** The start, or in one or two sentences why there is none; a stack only for what nobody foresaw. */
const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use (the shop takes three more after its own). Stop what uses it, or choose another: npm start -- --port 4000`;
  }
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${error.message}\nnpm start -- --help tells what there is.`;
  // Our own sentences are plain errors; anything else is a fault, and its stack is what one needs.
  return error.constructor === Error && code === undefined ? error.message : (error.stack ?? error.message);
};

try {
  await import('./run.ts');
} catch (error) {
  process.stderr.write(`\n  The shop could not start.\n  ${sentenceOf(error).replaceAll('\n', '\n  ')}\n\n`);
  process.exit(1);
}
