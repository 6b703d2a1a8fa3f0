import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reach, RouteRow } from '../../contracts/route-row.ts';
import { fileOfRoute, routes } from '../../contracts/routes.ts';
import { schedules } from '../../contracts/schedules.ts';
import { subscriptions } from '../../contracts/subscriptions.ts';
import { steps } from '../../contracts/workflows.ts';
import { type EntryKind, entries } from '../build/entries.ts';

/**
 * How large each Lambda's bundle may be, in KB (1,000 bytes): what a cold start reads and compiles. Set a little above what the largest of the
 * kind needed when it was measured on 2026-11-25 (a tenth at first, before items of yesterday's shapes were read and products edited), so that a
 * dependency that slips in is seen. Most of each is the SDK's DynamoDB client; of the search, what reads Chinese (characters' sounds and
 * looks, other names of things).
 */
const ofKind: Readonly<Record<EntryKind, number>> = {
  http: 305,
  page: 375,
  consumer: 265,
  schedule: 265,
  step: 290,
  stream: 255,
  arrival: 450,
};
const forReach: Readonly<Partial<Record<Reach, number>>> = {
  // Two channels, each about 11.
  payment: 115,
  carrier: 95,
  search: 360,
  origin: 95,
  mail: 50,
  sms: 50,
  'workflow-start': 25,
  'workflow-answer': 25,
};
/** Checking what a device signed takes a library that knows every kind of key and attestation. */
const forPasskeys: Readonly<Record<string, number>> = { 'sign-in-with-passkey': 310, 'add-passkey': 330 };
/** A row that needs no table is spared its client. */
const withoutTable = -70;

interface Row {
  readonly table: 'none' | 'r' | 'rw';
  readonly reach?: readonly Reach[];
}

const rows = new Map<string, Row>([
  ...Object.entries<Row>({ ...(routes satisfies Record<string, RouteRow>), ...subscriptions, ...schedules }).map(
    ([name, row]): [string, Row] => [fileOfRoute(name), row],
  ),
  ...steps.map(({ name, row }): [string, Row] => [fileOfRoute(name), row]),
]);

const ceilingOf = (name: string, kind: EntryKind): number => {
  const row = rows.get(name);
  const reaches = (row?.reach ?? []).reduce((sum, reach) => sum + (forReach[reach] ?? 0), 0);
  return ofKind[kind] + reaches + (forPasskeys[name] ?? 0) + (row?.table === 'none' ? withoutTable : 0);
};

const functions = resolve(import.meta.dirname, '../../dist/functions');

for (const { name, kind } of entries) {
  const value = Math.round(statSync(resolve(functions, name, 'index.js')).size / 100) / 10;
  const goal = ceilingOf(name, kind);
  const holds = value <= goal;
  if (!holds) process.exitCode = 1;
  console.log(JSON.stringify({ name: `bundle ${name}`, value, unit: 'KB', goal, holds }));
}
