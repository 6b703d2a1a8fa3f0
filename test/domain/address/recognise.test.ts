import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { recognisedAddress } from '../../../functions/domain/address/recognise.ts';
import { regionIndex } from '../../../functions/domain/address/region-index.ts';
import { regionLines } from '../../../web/storefront/build/regions.ts';
import { regionsFrom } from '../../../web/storefront/shell/regions.ts';
import { everyDistrict } from './country.ts';

const said = z.nullable(z.string());
const golden = z.object({
  text: z.string(),
  name: said,
  phone: said,
  province: said,
  city: said,
  district: said,
  street: said,
  postcode: said,
});
type Golden = z.infer<typeof golden>;
const fields = ['name', 'phone', 'province', 'city', 'district', 'street', 'postcode'] as const;

const goldens = readFileSync(resolve(import.meta.dirname, 'golden.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => golden.parse(JSON.parse(line)));

const regions = regionsFrom(regionLines());
const index = regionIndex(regions);
const recognised = (text: string) => recognisedAddress(text, index);

/** Spaces inside a street are the reader's choice, and so is which kind of bracket. */
const plain = (text: string | null | undefined): string | null => text?.replaceAll(/\s/g, '').normalize('NFKC') ?? null;

/** Every field read otherwise than expected, ready to read. */
const wrongOf = (expected: Golden): string[] => {
  const read = recognised(expected.text);
  const seen = (field: (typeof fields)[number]): string => read[field]?.value ?? 'nothing';
  return fields
    .filter((field) => plain(read[field]?.value) !== plain(expected[field]))
    .map((field) => `${field}: ${seen(field)} for ${expected[field] ?? 'nothing'} in ${expected.text}`);
};

const shareRight = (of: readonly Golden[]): { readonly share: number; readonly wrong: string } => {
  const wrong = of.flatMap(wrongOf);
  return { share: 1 - wrong.length / (of.length * fields.length), wrong: wrong.join('\n') };
};

describe('recognising an address', () => {
  // 97 of 100 are asked for; what has been reached is held.
  it('reads 999 of 1,000 fields of the golden set right', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(200);
    const { share, wrong } = shareRight(goldens);
    expect(share, wrong).toBeGreaterThanOrEqual(0.999);
  });

  it('reads every district of the country, spelt in full and in short', () => {
    const samples = everyDistrict(regions, 20_261_125).map((sample) => ({ ...sample, postcode: null }));
    expect(samples.length).toBeGreaterThan(2_900);
    const { share, wrong } = shareRight(samples);
    expect(share, wrong).toBeGreaterThanOrEqual(0.999);
  });

  it('is surer of what is written out than of what is short, and of that than of what follows', () => {
    const { province, city, district } = recognised('苏州昆山市人民路1号');
    expect([province, city, district].map((read) => read?.confidence)).toEqual([0.85, 0.9, 0.99]);
  });

  it('does not guess between places of one name', () => {
    expect(recognised('鼓楼区中山路1号')).toMatchObject({ province: null, city: null, district: { value: '鼓楼区' } });
    expect(recognised('鼓楼区中山路1号 210008')).toMatchObject({ province: { value: '江苏省' }, city: null });
  });

  it('keeps the other numbers', () => {
    const { phone, otherPhones } = recognised('王五 010-65881234 13900139000 13800138000 13900139000');
    expect([phone?.value, otherPhones]).toEqual(['13900139000', ['13800138000', '010-65881234']]);
  });

  it('finds nothing in nothing, and takes no harm from anything', () => {
    const nothing = { name: null, phone: null, province: null, city: null, district: null, street: null };
    for (const text of ['', '   ', '📦📦', '，，。', '\u202e\u0000']) expect(recognised(text)).toMatchObject(nothing);
    for (const text of ['广东省深圳市南山区', '138-', '(收)', '地址', '市', '\ue001\ue005'])
      expect(recognised(text.repeat(2_000)).otherPhones).toEqual([]);
  });
});
