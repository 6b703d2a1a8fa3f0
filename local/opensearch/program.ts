import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Jdk, jdkFor, noJdk, onPath } from './jdk.ts';
import { type OpenSearchVersion, releases } from './versions.ts';

/** Told while jars are fetched, which happens once a machine. */
export type Progress = (line: string) => void;

export interface Program {
  readonly jdk: Jdk;
  readonly classPath: string;
}

const root = resolve(import.meta.dirname, '../..');
const sources = { pom: resolve(root, 'local/opensearch/pom.xml'), node: resolve(root, 'local/opensearch/Node.java') };
const noMaven =
  'Maven is needed once to fetch OpenSearch (`mvn` on the PATH): apt-get install maven, brew install maven, or the like.';

const run = (command: string, args: readonly string[], jdk: Jdk, onLine: Progress = () => undefined): Promise<void> =>
  new Promise((done, failed) => {
    const env = { ...process.env, JAVA_HOME: jdk.home };
    const child = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const last: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        last.push(line);
        if (last.length > 20) last.shift();
        onLine(line);
      });
    }
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`${command} ended with ${code}:\n${last.join('\n')}`)),
    );
  });

const fetchJars = async (version: OpenSearchVersion, jdk: Jdk, into: string, progress: Progress): Promise<void> => {
  const mvn = onPath('mvn');
  if (!mvn) throw new Error(noMaven);
  progress(`fetching OpenSearch ${version} by Maven, once (about 75 MB) ...`);
  let downloaded = 0;
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${into}`];
  const args = ['-B', '-f', sources.pom, `-Drunner=${releases[version].runner}`, ...goal];
  await run(mvn, args, jdk, (line) => {
    if (!/ Downloaded .*\.jar /.test(line)) return;
    downloaded += 1;
    if (downloaded % 25 === 0) progress(`fetching OpenSearch ${version}: ${downloaded} jars`);
  });
  progress(`fetched OpenSearch ${version}: ${readdirSync(into).length} jars`);
};

/** Fetched beside its place and then moved there, so that an interrupted run leaves nothing half done and two may run at once. */
const make = async (version: OpenSearchVersion, jdk: Jdk, place: string, progress: Progress): Promise<void> => {
  mkdirSync(resolve(place, '..'), { recursive: true });
  const draft = mkdtempSync(`${place}-`);
  try {
    await fetchJars(version, jdk, join(draft, 'jars'), progress);
    // The oldest Java that will do, so that a newer JDK's classes never meet an older one.
    const target = ['--release', String(releases[version].java.from)];
    const to = ['-cp', join(draft, 'jars', '*'), '-d', join(draft, 'classes')];
    await run(join(jdk.home, 'bin/javac'), [...target, ...to, sources.node], jdk);
    if (!existsSync(place)) renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};

/** What runs a node of the version: fetched and compiled into .cache/opensearch on first use, then found there. */
export const programOf = async (version: OpenSearchVersion, progress: Progress = () => undefined): Promise<Program> => {
  const jdk = jdkFor(version);
  if (!jdk) throw new Error(noJdk(version));
  const print = createHash('sha256').update(releases[version].runner);
  for (const file of Object.values(sources)) print.update(readFileSync(file));
  const place = resolve(root, `.cache/opensearch/${version}-${print.digest('hex').slice(0, 8)}`);
  if (!existsSync(place)) await make(version, jdk, place, progress);
  return { jdk, classPath: [join(place, 'classes'), join(place, 'jars', '*')].join(':') };
};
