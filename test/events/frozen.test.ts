import { describe, expect, it } from 'vitest';
import { breaks, eventFiles, eventNames, fileOf, frozenSchema, type Json, presentSchema } from './schemas.ts';

describe.each(eventNames)('%s', (name) => {
  it('still holds all that listeners rely on', async () => {
    expect(breaks(frozenSchema(name), await presentSchema(name))).toEqual([]);
  });

  it('is frozen as it is (after an addition: node test/events/freeze.ts)', async () => {
    expect(frozenSchema(name)).toEqual(await presentSchema(name));
  });
});

it('every event has a file and every file an event', () => {
  expect(new Set(eventFiles())).toEqual(new Set(eventNames.map(fileOf)));
});

describe('what counts as a break', () => {
  const frozen: Json = {
    type: 'object',
    properties: {
      a: { type: 'string' },
      kind: { enum: ['x', 'y'] },
      list: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
    required: ['a'],
  };
  const properties = frozen.properties as { [key: string]: Json };
  it.each<[string, Json, string[]]>([
    ['nothing changed', frozen, []],
    ['a property more', { ...frozen, properties: { ...properties, b: { type: 'number' } }, required: ['a', 'b'] }, []],
    ['a value more', { ...frozen, properties: { ...properties, kind: { enum: ['x', 'y', 'z'] } } }, []],
    ['a value less', { ...frozen, properties: { ...properties, kind: { enum: ['x'] } } }, ['#/properties/kind/enum/y']],
    ['another type', { ...frozen, properties: { ...properties, a: { type: 'number' } } }, ['#/properties/a/type']],
    [
      'a property gone',
      { ...frozen, properties: { a: { type: 'string' }, kind: { enum: ['x', 'y'] } } },
      ['#/properties/list'],
    ],
    ['no longer always there', { ...frozen, required: [] }, ['#/required/a']],
    [
      'no longer null',
      { ...frozen, properties: { ...properties, list: { anyOf: [{ type: 'string' }] } } },
      ['#/properties/list/anyOf'],
    ],
  ])('%s', (_, present, expected) => {
    expect(breaks(frozen, present)).toEqual(expected);
  });
});
