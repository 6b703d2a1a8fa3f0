import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onPath } from '../../local/opensearch/jdk.ts';
import { pythonWith } from '../python-venv.ts';

const root = resolve(import.meta.dirname, '../..');
const pom = resolve(import.meta.dirname, 'java/pom.xml');

/** A step as a program tells it: its name, `ok`, `no` or `value`, and a detail. */
export interface Step {
  readonly name: string;
  readonly result: string;
  readonly detail: string;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

const longestMs = 120_000;

/** Runs a program to its end. @throws with what it said last where it did not end well */
const run = (
  { command, args }: Program,
  env: Readonly<Record<string, string>>,
  onLine: (line: string) => void,
): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(command, [...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestMs,
    });
    const said: string[] = [];
    createInterface({ input: child.stdout }).on('line', onLine);
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`it ended with ${code}: ${said.slice(-6).join(' | ')}`)),
    );
  });

/** The steps a program tells, in order; one that breaks off tells so as a step of its own. */
export const stepsOf = async (program: Program, env: Readonly<Record<string, string>>): Promise<readonly Step[]> => {
  const steps: Step[] = [];
  try {
    await run(program, env, (line) => {
      const [name, result, detail = ''] = line.split('\t');
      if (name !== undefined && result !== undefined) steps.push({ name, result, detail });
    });
  } catch (error) {
    steps.push({
      name: 'runs to its end',
      result: 'no',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  return steps;
};

export const pythonProgram = (sdk: string, version: string, file: string): Program => ({
  command: pythonWith(sdk, version),
  args: [resolve(import.meta.dirname, 'python', file)],
});

/** The SDKs' jars, fetched by Maven the first time; moved to their place once complete. */
const jars = async (): Promise<string> => {
  const print = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8);
  const place = resolve(root, `.cache/oracles/jars-${print}`);
  if (existsSync(place)) return place;
  const mvn = onPath('mvn');
  if (!mvn) throw new Error('Maven is needed once to fetch the Java SDKs: apt-get install maven, brew install maven');
  process.stdout.write('  fetching the Java SDKs by Maven, once (about 45 MB) ...\n');
  mkdirSync(resolve(place, '..'), { recursive: true });
  const draft = mkdtempSync(`${place}-`);
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${draft}/jars`];
  await run({ command: mvn, args: ['-B', '-q', '-f', pom, ...goal] }, {}, () => undefined);
  if (existsSync(place)) rmSync(draft, { recursive: true, force: true });
  else {
    renameSync(join(draft, 'jars'), place);
    rmSync(draft, { recursive: true, force: true });
  }
  return place;
};

/** Java 17 or newer compiles and runs the two files of a program in one go. */
export const javaPrograms = async (): Promise<(main: string) => Promise<Program>> => {
  const path = join(await jars(), '*');
  const [java, javac] = [onPath('java'), onPath('javac')];
  if (!java || !javac) throw new Error('a JDK of Java 17 or newer is needed: apt-get install openjdk-17-jdk-headless');
  const classes = mkdtempSync(resolve(root, '.cache/oracles/classes-'));
  process.once('exit', () => rmSync(classes, { recursive: true, force: true }));
  const files = ['Oracle', 'WechatPay', 'AlipayTrade'].map((name) => resolve(import.meta.dirname, `java/${name}.java`));
  await run(
    { command: javac, args: ['-nowarn', '-encoding', 'UTF-8', '-cp', path, '-d', classes, ...files] },
    {},
    () => undefined,
  );
  return async (main) => ({ command: java, args: ['-Dfile.encoding=UTF-8', '-cp', `${classes}:${path}`, main] });
};
