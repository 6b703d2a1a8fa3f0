import { describe, expect, it } from 'vitest';
import { deliveryPromise } from '../../functions/domain/fulfilment/delivery.ts';
import { arrivalDay, daysOnTheWay } from '../../functions/domain/fulfilment/promise.ts';
import { provinceDistance } from '../../functions/domain/fulfilment/provinces.ts';
import { testSettings } from '../support/shop.ts';

const provinces =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区'.split(
    ' ',
  );

describe('distance between provinces', () => {
  it('is the same both ways, nothing within one, and every mainland province has a neighbour', () => {
    for (const a of provinces)
      for (const b of provinces) {
        expect(provinceDistance(a, b)).toBe(provinceDistance(b, a));
        expect(provinceDistance(a, b) === 0).toBe(a === b);
      }
    const lonely = provinces.filter((a) => !provinces.some((b) => provinceDistance(a, b) === 1));
    expect(lonely).toEqual(['台湾省']);
  });

  it('knows short names and long ones', () => {
    expect(provinceDistance('广西', '广西壮族自治区')).toBe(0);
    expect(provinceDistance('浙江', '上海市')).toBe(1);
    expect(provinceDistance('浙江省', '四川省')).toBe(2);
  });
});

describe('the day promised', () => {
  it.each([
    ['2026-11-24T07:59:59.999Z', 1, '2026-11-25'],
    ['2026-11-24T08:00:00.000Z', 1, '2026-11-26'],
    ['2026-11-24T15:59:59.999Z', 2, '2026-11-27'],
    ['2026-11-24T16:00:00.000Z', 1, '2026-11-26'],
    ['2026-12-31T08:00:00.000Z', 1, '2027-01-02'],
  ])('ordered at %s with %i days on the way is %s', (at, days, day) => {
    expect(arrivalDay(at, days)).toBe(day);
  });

  it.each([
    ['浙江省', 1],
    ['上海市', 2],
    ['北京市', 3],
    ['西藏自治区', 5],
    ['西藏', 5],
  ])('is from 浙江省 to %s %i days on the way', (to, days) => {
    expect(daysOnTheWay('浙江省', to, ['西藏自治区'])).toBe(days);
  });

  it('is short within a province that others find remote', () => {
    expect(daysOnTheWay('西藏自治区', '西藏自治区', ['西藏自治区'])).toBe(1);
  });

  it('is told on the product page for the default region', () => {
    expect(deliveryPromise(testSettings, '2026-11-24T04:00:00.000Z')).toEqual({
      arrivesOn: '2026-11-26',
      region: '上海市',
      freeFrom: { currency: 'CNY', minor: 12_900 },
      freight: { currency: 'CNY', minor: 1_200 },
    });
  });
});
