import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../functions/domain/search/edit-distance.ts';
import { foldedSound, spellingsOf } from '../../functions/domain/search/syllables.ts';
import { normalise, stem, textKey, tokensOf } from '../../functions/domain/search/tokens.ts';
import { readingsOf } from '../../functions/gateways/search/text/readings.ts';
import { simplify } from '../../functions/gateways/search/text/simplify.ts';
import { makeReadings, readingsFile } from '../../tools/search/make-readings.ts';

describe('readings', () => {
  it('are those of the dictionary they were made from', () => {
    expect(readFileSync(readingsFile, 'utf8')).toBe(makeReadings());
  });

  it('tell the likeliest first, and further ones of words like 音乐 and 行李', () => {
    expect(readingsOf('群')).toEqual(['qun']);
    expect(readingsOf('乐')).toEqual(['le', 'yue']);
    expect(readingsOf('女')[0]).toBe('nu');
    expect(readingsOf('𠮷')).toEqual([]);
  });
});

describe('spelling', () => {
  it('joins syllables and initials, letters standing for themselves', () => {
    expect(spellingsOf('连衣裙', readingsOf)[0]).toEqual({ sound: 'lianyiqun', initials: 'lyq' });
    expect(spellingsOf('t恤', readingsOf)[0]).toEqual({ sound: 'txu', initials: 'tx' });
    expect(spellingsOf('音乐', readingsOf).map((s) => s.sound)).toContain('yinyue');
    expect(spellingsOf('𠮷', readingsOf)).toEqual([]);
  });

  it.each([
    ['chongdianbao', 'congdianbao'],
    ['lianyiqun', 'nianyiqun'],
    ['xiangshui', 'xianshui'],
    ['jinghua', 'jinhua'],
    ['hufu', 'huhu'],
  ])('folds %s and %s alike', (a, b) => {
    expect(foldedSound(a)).toBe(foldedSound(b));
  });

  it.each([
    ['baowenbei', 'baowanbei'],
    ['nan', 'na'],
    ['fa', 'ha'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldedSound(a)).not.toBe(foldedSound(b));
  });
});

describe('text', () => {
  it.each([
    ['連衣裙　ＸＬ', '连衣裙 xl'],
    ['藍牙耳機', '蓝牙耳机'],
    ['1.5 L / 2公斤', '1500ml / 2000g'],
    ['5000毫安', '5000mah'],
    ['Women’s T-Shirt', 'womens t-shirt'],
    ['liányīqún', 'lianyiqun'],
    ['a\u0000b\u200bc', 'a b c'],
  ])('of %j is compared as %j', (text, plain) => {
    expect(normalise(text, simplify)).toBe(plain);
  });

  it('is cut into runs of characters and words, and tells which stand together', () => {
    expect(tokensOf('nike鞋 t恤 1.5x')).toEqual([
      { kind: 'latin', text: 'nike', glued: false },
      { kind: 'han', text: '鞋', glued: true },
      { kind: 'latin', text: 't', glued: false },
      { kind: 'han', text: '恤', glued: true },
      { kind: 'latin', text: '1.5x', glued: false },
    ]);
  });

  it('loses English plurals and nothing else', () => {
    const stems = ['dresses', 'shoes', 'batteries', 'cookies', 'cookie', 'glass', 'bus', 'tennis', 'x100s', 'gas'].map(
      stem,
    );
    expect(stems).toEqual(['dress', 'shoe', 'battery', 'cookie', 'cookie', 'glass', 'bus', 'tennis', 'x100s', 'gas']);
    expect(textKey('T-Shirts 短袖', simplify)).toBe('tshirt短袖');
  });
});

describe('edit distance', () => {
  it.each([
    ['kitten', 'sitten', 1],
    ['ab', 'ba', 1],
    ['abc', 'ac', 1],
    ['abcdef', 'fedcba', 3],
    ['', 'ab', 2],
    ['same', 'same', 0],
  ])('of %s and %s is %i, up to two', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});
