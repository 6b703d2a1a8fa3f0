import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { arrivals } from '../../contracts/arrivals.ts';
import type { Reach } from '../../contracts/route-row.ts';
import { routes } from '../../contracts/routes.ts';
import { schedules } from '../../contracts/schedules.ts';
import { subscriptions } from '../../contracts/subscriptions.ts';
import { steps } from '../../contracts/workflows.ts';
import { ofType, resourcesOf, templatesOf, textOf } from './shop.ts';
import { sorted } from './sorted.ts';

const resources = resourcesOf(await templatesOf('tiny'));

const oneOrMore = z.union([z.array(z.unknown()), z.unknown()]);
const statement = z.looseObject({
  Effect: z.string(),
  Action: oneOrMore,
  Resource: z.optional(oneOrMore),
  NotResource: z.optional(oneOrMore),
});
const document = z.looseObject({ Statement: z.array(statement) });
const role = z.looseObject({
  ManagedPolicyArns: z._default(z.array(z.unknown()), []),
  Policies: z._default(z.array(z.looseObject({ PolicyDocument: document })), []),
});

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const lines = (statements: readonly z.infer<typeof statement>[]): string[] =>
  statements.flatMap((s) =>
    list(s.Action).flatMap((a) => [
      ...list(s.Resource).map((r) => `${textOf(a)} on ${textOf(r)}`),
      ...list(s.NotResource).map((r) => `${textOf(a)} on all but ${textOf(r)}`),
    ]),
  );

const roles = ofType(resources, 'AWS::IAM::Role', role);
const ofRow = new Map(
  roles
    .filter((r) => !r.id.startsWith('Custom') && !r.id.includes('MachineRole'))
    .map((r) => [
      r.id.replace(/Role[0-9A-F]{8}$/, '').replace(/^Publisher/, ''),
      sorted(
        lines(r.is.Policies.flatMap((p) => p.PolicyDocument.Statement)).filter((line) => !line.startsWith('logs:')),
      ),
    ]),
);

interface Row {
  readonly table: 'none' | 'r' | 'rw';
  readonly reach?: readonly Reach[];
  readonly writesSearch?: true;
  readonly publishes?: true;
  readonly via?: 'invoke' | 'queue';
}

const on = (resource: string, ...actions: string[]): string[] => actions.map((action) => `${action} on ${resource}`);
const read = [
  ...on('Table.Arn', 'dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'),
  ...on('Table.Arn/index/gsi1', 'dynamodb:Query'),
];
const write = on('Table.Arn', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
const parameter = (name: string): string =>
  `ssm:GetParameter on arn:<Partition>:ssm:<Region>:<AccountId>:parameter/shop/prod/${name}`;
const mailAs = (name: string): string =>
  `ses:SendEmail on arn:<Partition>:ses:ap-northeast-1:<AccountId>:identity/${name}`;
const originals = 'Originals.Arn/uploads/*';
const snapshot = 'SearchBucket.Arn/search/snapshot.zst';

const wanted = (row: Row): string[] => {
  const reach = row.reach ?? [];
  return [
    ...(row.table === 'none' ? [] : read),
    ...(row.table === 'rw' ? write : []),
    ...(reach.includes('search') ? [`s3:GetObject on ${snapshot}`, 's3:ListBucket on SearchBucket.Arn'] : []),
    ...(reach.includes('picture-upload') ? [`s3:PutObject on ${originals}`] : []),
    ...(reach.includes('picture-derive')
      ? [
          ...on(originals, 's3:DeleteObject', 's3:GetObject'),
          's3:ListBucket on Originals.Arn',
          's3:PutObject on SiteFiles.Arn/pictures/u-*',
        ]
      : []),
    ...(row.writesSearch ? [`s3:PutObject on ${snapshot}`] : []),
    ...(reach.includes('payment') ? [parameter('payment/wechat'), parameter('payment/alipay')] : []),
    ...(reach.includes('carrier') ? [parameter('carrier/kuaidi100')] : []),
    ...(reach.some((r) => ['payment', 'carrier', 'origin'].includes(r)) ? [parameter('origin')] : []),
    ...(row.publishes ? ['events:PutEvents on Bus.Arn'] : []),
    ...(reach.includes('workflow-start') ? [`states:StartExecution on ${refundMachine}`] : []),
    ...(reach.includes('workflow-answer') ? [`states:SendTaskSuccess on ${refundMachine}`] : []),
    ...(reach.includes('mail') ? ['shop@shop.example', 'shop.example'].map(mailAs) : []),
    // What is no topic is a phone number, which has no ARN.
    ...(reach.includes('sms') ? ['sns:Publish on all but arn:<Partition>:sns:*:*:*'] : []),
  ];
};

const refundMachine = 'arn:<Partition>:states:<Region>:<AccountId>:stateMachine:shop-prod-refund';

const failures = 'sqs:SendMessage on Failures.Arn';

test.each(Object.entries(routes))('route %s may do what its row says and nothing else', (name, row) => {
  expect(ofRow.get(name)).toEqual(sorted(wanted(row)));
});

test.each(Object.entries(schedules))('schedule %s may do what its row says, and leave a failure', (name, row) => {
  expect(ofRow.get(name)).toEqual(sorted([...wanted(row), failures]));
});

test.each(Object.entries(subscriptions))(
  'consumer %s may do what its row says, and leave or take messages',
  (name, row) => {
    const queue = on(
      `${name}Queue.Arn`,
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
    );
    expect(ofRow.get(name)).toEqual(sorted([...wanted(row), ...(row.via === 'queue' ? queue : [failures])]));
  },
);

test.each(Object.entries(arrivals))('arrival %s may do what its row says, and leave a failure', (name, row) => {
  expect(ofRow.get(name)).toEqual(sorted([...wanted(row), failures]));
});

test.each(steps)('step $name may do what its row says and nothing else', ({ name, row }) => {
  expect(ofRow.get(name)).toEqual(sorted(wanted(row)));
});

test('a state machine may call its own steps, and deliver its log', () => {
  const [machine, ...others] = roles.filter((r) => r.id.includes('MachineRole'));
  const may = lines(machine?.is.Policies.flatMap((p) => p.PolicyDocument.Statement) ?? []);
  expect(others).toEqual([]);
  expect(sorted(may.filter((line) => !line.startsWith('logs:')))).toEqual(
    sorted(steps.map(({ name }) => `lambda:InvokeFunction on ${name}Function.Arn`)),
  );
});

test('the publisher follows the stream, puts events and takes them out of the outbox', () => {
  const stream = on(
    'Table.StreamArn',
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  );
  const own = ['dynamodb:DeleteItem on Table.Arn', 'events:PutEvents on Bus.Arn', 'sqs:SendMessage on Failures.Arn'];
  expect(ofRow.get('publishFromStream')).toEqual(sorted([...stream, ...own]));
});

test('every role belongs to a row, and none of them uses a managed policy', () => {
  const rows = [
    ...[routes, subscriptions, schedules, arrivals].flatMap((t) => Object.keys(t)),
    ...steps.map((s) => s.name),
  ];
  expect(sorted(ofRow.keys())).toEqual(sorted([...rows, 'publishFromStream']));
  expect(roles.filter((r) => r.is.ManagedPolicyArns.length > 0).map((r) => r.id)).toEqual([
    expect.stringMatching(/^CustomCDKBucketDeployment/),
  ]);
});

test("no action is a wildcard but the site uploader's, and no resource is everything", () => {
  const policies = ofType(resources, 'AWS::IAM::Policy', z.looseObject({ PolicyDocument: document }));
  const all = [
    ...roles.map((r) => [r.id, lines(r.is.Policies.flatMap((p) => p.PolicyDocument.Statement))] as const),
    ...policies.map((p) => [p.id, lines(p.is.PolicyDocument.Statement)] as const),
  ];
  const wild = all.filter(([, found]) => found.some((line) => /^[^ ]*\*/.test(line))).map(([id]) => id);
  expect(wild).toEqual([expect.stringMatching(/^CustomCDKBucketDeployment/)]);
  // Log delivery knows no resources.
  const everything = all.flatMap(([id, found]) =>
    found.filter((line) => line.endsWith(' on *')).map((line) => `${id} ${line}`),
  );
  expect(everything.filter((line) => !/^refundMachineRole[0-9A-F]{8} logs:/.test(line))).toEqual([]);
});

test('the functions call nothing of AWS that no role allows', () => {
  // What only profile standard allows is held row by row in reach.test.ts.
  const onlyStandard = ['GetSecretValue'];
  const inTiny = [...ofRow.values()].flat().map((line) => line.replace(/^\w+:(\w+) on .*$/, '$1'));
  const allowed = new Set([...inTiny, ...onlyStandard]);
  // A transaction is allowed by its parts, which are read below.
  const byParts = ['TransactWriteItems', 'TransactGetItems'];
  const parts: Readonly<Record<string, string>> = { ConditionCheck: 'ConditionCheckItem' };
  const root = join(import.meta.dirname, '../..');
  // Bringing a table up to date scans it, with the rights of the person who runs `npm run setup`: no function holds that file.
  const files = globSync('functions/**/*.ts', { cwd: root }).filter((f) => !f.endsWith('stores/upgrade-table.ts'));
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
  const called = texts.flatMap((text) => [
    ...[...text.matchAll(/\bnew (\w+)Command\(/g)].map((m) => m[1] ?? '').filter((name) => !byParts.includes(name)),
    ...[...text.matchAll(/\b(ConditionCheck): \{/g)].map((m) => parts[m[1] ?? ''] ?? ''),
  ]);
  expect(called.length).toBeGreaterThan(10);
  expect([...new Set(called)].filter((action) => !allowed.has(action))).toEqual([]);
});
