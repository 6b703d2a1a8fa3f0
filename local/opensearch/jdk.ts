import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { OpenSearchVersion } from './versions.ts';
import { releases } from './versions.ts';

export interface Jdk {
  readonly home: string;
  readonly major: number;
}

/** Where systems keep several JDKs side by side: Debian and Fedora, macOS, SDKMAN. */
const shelves = (): { readonly folder: string; readonly inner: string }[] => [
  { folder: '/usr/lib/jvm', inner: '' },
  { folder: '/Library/Java/JavaVirtualMachines', inner: 'Contents/Home' },
  { folder: join(homedir(), '.sdkman/candidates/java'), inner: '' },
];

/** The path of a program on the PATH; null where there is none. */
export const onPath = (program: string): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file)) ?? null;

const homes = (): string[] => {
  const javac = onPath('javac');
  return [
    ...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []),
    ...(javac ? [dirname(dirname(realpathSync(javac)))] : []),
    ...shelves()
      .filter(({ folder }) => existsSync(folder))
      .flatMap(({ folder, inner }) => readdirSync(folder).map((name) => join(folder, name, inner))),
  ];
};

/** A JDK tells its version in its `release` file; a folder without that or without a compiler is no JDK. */
const jdkAt = (home: string): Jdk | null => {
  const file = join(home, 'release');
  if (!existsSync(file) || !existsSync(join(home, 'bin/javac'))) return null;
  const major = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  return major ? { home, major: Number(major) } : null;
};

/** The newest JDK of this machine that the version runs on; null where there is none. */
export const jdkFor = (version: OpenSearchVersion): Jdk | null => {
  const { from, to } = releases[version].java;
  return (
    homes()
      .flatMap((home) => jdkAt(home) ?? [])
      .filter(({ major }) => major >= from && major <= to)
      .toSorted((a, b) => b.major - a.major)[0] ?? null
  );
};

const wanted = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  Number.isFinite(to) ? `a JDK of Java ${from} to ${to}` : `a JDK of Java ${from} or newer`;

/** One line for a person whose machine lacks it. */
export const noJdk = (version: OpenSearchVersion): string =>
  `OpenSearch ${version} needs ${wanted(releases[version].java)} (looked at JAVA_HOME, the PATH and /usr/lib/jvm): install one or set JAVA_HOME.`;
