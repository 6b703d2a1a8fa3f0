import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workflows } from '../../contracts/workflows.ts';
import { loadMachine, machineOf } from '../../local/workflow/machine.ts';

const file = join(import.meta.dirname, '../../functions/workflows/refund/refund.asl.json');
const asl = readFileSync(file, 'utf8');

it('runs the file of the template, which names every step and no other', () => {
  const machine = loadMachine('refund');
  const named = new Set([...asl.matchAll(/\$\{(\w+)\}/g)].map((m) => m[1]));
  expect(named).toEqual(new Set(['partition', ...Object.keys(workflows.refund)]));
  expect([...machine.tasks].filter(([, t]) => t.waits).map(([state]) => state)).toEqual(['AwaitApproval']);
  expect(machine.waits).toEqual(['WaitForProvider']);
});

it('every task is retried and caught, but the one that is the last resort', () => {
  const { States } = JSON.parse(asl) as { States: Record<string, { Type: string; Retry?: unknown; Catch?: unknown }> };
  const tasks = Object.entries(States).filter(([, s]) => s.Type === 'Task');
  expect(tasks.filter(([, s]) => !s.Retry).map(([name]) => name)).toEqual([]);
  expect(tasks.filter(([, s]) => !s.Catch).map(([name]) => name)).toEqual(['CallPerson']);
});

it.each([
  ['JSONata', '"StartAt"', '"QueryLanguage": "JSONata", "StartAt"'],
  ['Assign', '"Type": "Succeed"', '"Type": "Succeed", "Assign": { "a": 1 }'],
  ['a heartbeat', '"TimeoutSeconds": 1209600', '"TimeoutSeconds": 1209600, "HeartbeatSeconds": 60'],
  ['a task without an end', '"TimeoutSeconds": 1209600,', ''],
  ['a timer that is too long', '1209600', '9209600'],
  ['another service', 'states:::lambda:invoke"', 'states:::sqs:sendMessage"'],
  ['states beside each other', '"Type": "Wait"', '"Type": "Parallel"'],
  ['an unknown step', '{restock}', '{restack}'],
])('refuses %s, which the local engine would leave out or get wrong', (_, from, to) => {
  expect(asl).toContain(from);
  expect(() => machineOf('refund', asl.replace(from, to))).toThrow(/refund/);
});
