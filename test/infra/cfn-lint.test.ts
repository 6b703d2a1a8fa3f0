import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { pythonWith } from '../../tools/python-venv.ts';
import { templatesOf } from './shop.ts';

const python = pythonWith('cfn-lint', '1.58.0');
const run = 'import sys; from cfnlint.runner import main; sys.exit(main())';
// CDK says what depends on what once more than is needed (W3005); that is no fault.
const notAsked = ['W3005'];

const findings = z.array(
  z.looseObject({ Filename: z.string(), Message: z.string(), Rule: z.looseObject({ Id: z.string() }) }),
);

const lint = (templates: ReadonlyMap<string, unknown>, region: string): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-lint-'));
  try {
    const files = [...templates].map(([stack, template]) => {
      const file = join(folder, `${stack}.json`);
      writeFileSync(file, JSON.stringify(template));
      return file;
    });
    const args = ['-c', run, '--format', 'json', '--regions', region, '--ignore-checks', ...notAsked, '--', ...files];
    const { stdout, stderr, status } = spawnSync(python, args, { encoding: 'utf8', timeout: 170_000 });
    if (status === null || stdout.trim() === '') throw new Error(`cfn-lint said nothing: ${stderr.slice(-500)}`);
    return findings
      .parse(JSON.parse(stdout))
      .map((f) => `${f.Filename.slice(folder.length + 1)} ${f.Rule.Id} ${f.Message}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The stacks in which the sets differ by more than a setting; the others are looked at in one set. */
const telling = ['shop-prod', 'shop-prod-edge', 'Areasearch', 'Areapayments', 'Events'];

test.each([
  ['tiny', 'ap-east-1'],
  ['standard', 'ap-east-1'],
  ['aws-cn', 'cn-northwest-1'],
] as const)(
  '%s: cfn-lint finds nothing in the templates for %s',
  async (set, region) => {
    const templates = [...(await templatesOf(set))].filter(([stack]) => set === 'tiny' || telling.includes(stack));
    const edge = new Map(templates.filter(([stack]) => stack === 'shop-prod-edge'));
    expect(lint(new Map(templates.filter(([stack]) => !edge.has(stack))), region)).toEqual([]);
    if (edge.size > 0) expect(lint(edge, 'us-east-1')).toEqual([]);
  },
  180_000,
);

test('the same check refuses a property that does not exist, so it is really on', () => {
  const wrong = { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } } } };
  expect(lint(new Map([['wrong', wrong]]), 'ap-east-1')).toEqual([expect.stringContaining('E3002')]);
}, 60_000);
