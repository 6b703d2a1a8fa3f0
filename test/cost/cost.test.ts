import { describe, expect, test } from 'vitest';
import { schedules } from '../../contracts/schedules.ts';
import { idleUsage } from '../../tools/cost/idle.ts';
import { billFor, pricesOf, totalOf } from '../../tools/cost/pricing.ts';
import { orderUsage } from '../../tools/cost/thousand-orders.ts';
import { templatesOf } from '../infra/shop.ts';
import type { SetName } from '../infra/synthesize.ts';

const { prices } = pricesOf('us-east-1');
const usageOf = async (set: SetName) =>
  idleUsage([...(await templatesOf(set)).values()].flatMap((t) => Object.values(t.Resources)));
// Before the tests, since making templates has no time limit.
const [tiny, standard] = [await usageOf('tiny'), await usageOf('standard')];

describe('a month while nobody buys', () => {
  test('tiny costs less than a dollar with what is free for good, and that is alarms, schedules and one queue', () => {
    expect(totalOf(billFor(tiny, prices, true))).toBeLessThan(0.5);
    expect(Object.keys(tiny).filter((name) => /^(node|key|secret|firewall)/.test(name))).toEqual([]);
    // What runs every minute is told by one event; besides there is one queue that is asked.
    const everyMinute = Object.values(schedules).filter((s) => s.everyMinutes === 1).length;
    expect(tiny.invocation).toBeGreaterThanOrEqual(everyMinute * 43_800);
    expect(tiny.busEvent).toBeLessThan(2 * 43_800);
    expect(tiny.alarm).toBe(4);
    expect(tiny.queueRequest).toBe(657_000);
  });

  test('tiny costs less than a dollar also in an account that has used up what is free', () => {
    expect(totalOf(billFor(tiny, prices, false))).toBeLessThan(1);
  });

  test('standard is what it has: a search node, a firewall with its rules, a key and secrets', () => {
    const bill = new Map(billFor(standard, prices, true).map(({ what, cost }) => [what, cost]));
    expect(bill.get('node:t3.small.search')).toBeCloseTo(26.28);
    expect(bill.get('firewall')).toBe(5);
    expect(bill.get('firewallRule')).toBe(3);
    expect(bill.get('key')).toBe(1);
    expect(standard.secret).toBeGreaterThan(2);
    expect(bill.get('secret')).toBeCloseTo(0.4 * (standard.secret ?? 0));
  });

  test('a resource that nobody has thought about is refused, and so is a use without a price', () => {
    expect(() => idleUsage([{ Type: 'AWS::EC2::NatGateway', Properties: {} }])).toThrow(/NatGateway/);
    expect(() => billFor({ gold: 1 }, prices, false)).toThrow(/no price of gold/);
  });
});

test('what is free is taken off once, and never below nothing', () => {
  expect(totalOf(billFor({ alarm: 12 }, prices, true))).toBeCloseTo(0.2);
  expect(totalOf(billFor({ alarm: 3 }, prices, true))).toBe(0);
  expect(totalOf(billFor({ alarm: 3 }, prices, false))).toBeCloseTo(0.3);
});

test('a region without prices of its own is told those of another, by name', () => {
  expect(pricesOf('ap-east-1').of).toBe('us-east-1');
  expect(prices.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(prices.source).not.toBe('');
});

test('a thousand orders cost cents', () => {
  const { usage, source } = orderUsage();
  expect(source).toMatch(/counted on \d{4}-/);
  const cost = totalOf(billFor(usage, prices, false));
  expect(cost).toBeGreaterThan(0.01);
  expect(cost).toBeLessThan(1);
});
