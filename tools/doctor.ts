import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { awsFindings, placeFindings } from './aws/doctor.ts';
import type { Finding } from './aws/findings.ts';
import { chromiumPath } from './chromium.ts';
import { systemPython } from './python-venv.ts';
import { toldIn } from './told.ts';

/**
 * `npm run doctor`: what this machine lacks for each command, and what mends it; with AWS credentials also what the deployed shop lacks
 * (`-- -c stage=prod -c profile=standard -c region=...`). Exit 1 where the shop could not start.
 */
const told = toldIn(process.argv.slice(2));

const require = createRequire(import.meta.url);

const node = (): Finding => {
  const fine = Number(process.versions.node.split('.')[0]) >= 24;
  return { what: `Node ${process.versions.node} inside npm scripts (24 or newer)`, fine, mend: 'npm ci', needed: true };
};

const engine = (): Finding => {
  try {
    require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    return { what: 'database engine: dynoxide', fine: true };
  } catch {
    const java = javaMajor();
    const fine = java !== null && java >= 17;
    return {
      what: `database engine: DynamoDB Local, which needs Java 17 or newer (${java === null ? 'no java on the PATH' : `found ${java}`})`,
      fine,
      mend: 'install a Java runtime 17 or newer, e.g. apt-get install openjdk-17-jre-headless',
      needed: true,
    };
  }
};

const javaMajor = (): number | null => {
  const said = spawnSync('java', ['-version']).stderr?.toString() ?? '';
  const found = /version "(\d+)/.exec(said)?.[1];
  return found === undefined ? null : Number(found);
};

const port = async (number: number): Promise<Finding> => {
  const fine = await new Promise<boolean>((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(number, '127.0.0.1', () => server.close(() => done(true)));
  });
  return { what: `port ${number} is free`, fine, mend: 'npm start -- --port 4000 (or stop what uses it)' };
};

const browser = (): Finding => ({
  what: `a Chromium or Chrome for the browser tests${chromiumPath() ? `: ${chromiumPath()}` : ''}`,
  fine: chromiumPath() !== null,
  mend: 'apt-get install chromium fonts-noto-cjk, or set CHROME_PATH',
});

const credentials = (): Finding => ({
  what: 'AWS credentials in the environment (only for a deploy)',
  fine: process.env.AWS_PROFILE !== undefined || process.env.AWS_ACCESS_KEY_ID !== undefined,
  mend: 'aws configure sso, then export AWS_PROFILE=...',
});

const python = (): Finding => {
  const found = systemPython();
  return {
    what: 'Python 3.10 or newer with venv, for the deploy tier and cfn-lint',
    fine: found !== null,
    mend: 'apt-get install python3-venv',
  };
};

const access = credentials();
const findings = [
  node(),
  engine(),
  await port(3000),
  await port(3001),
  await port(3002),
  browser(),
  python(),
  access,
  ...placeFindings(told),
  ...(access.fine ? await awsFindings(told) : []),
];
for (const { what, fine, mend, note } of findings) {
  process.stdout.write(
    `${note ? 'note    ' : fine ? 'ok      ' : 'missing '} ${what}\n${fine || !mend ? '' : `           mend: ${mend}\n`}`,
  );
}
process.exit(findings.some((f) => f.needed && !f.fine) ? 1 : 0);
