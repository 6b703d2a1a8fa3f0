import { programOf } from './program.ts';
import { type OpenSearchVersion, releases } from './versions.ts';

/** Fetches and compiles what the tests' nodes need, so that no test waits for a download. */
export const prepareOpenSearch = async (progress: (line: string) => void): Promise<void> => {
  // One after the other: both would fetch into the same Maven repository.
  for (const version of Object.keys(releases) as OpenSearchVersion[]) await programOf(version, progress);
};

if (import.meta.main) {
  try {
    await prepareOpenSearch((line) => process.stdout.write(`  ${line}\n`));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
