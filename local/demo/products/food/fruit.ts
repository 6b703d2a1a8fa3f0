import type { DemoProduct } from '../../shape.ts';
import { pack } from '../../vocabulary/options.ts';

export const fruit: readonly DemoProduct[] = [
  {
    handle: 'navel-oranges-box',
    sku: 'GR-FR-2601',
    brand: 'guoranxian',
    model: 'FR-ORG',
    name: ['脐橙鲜果礼盒', 'Navel orange box'],
    summary: ['江西脐橙，12 枚，约 2.8 kg', 'Navel oranges from Jiangxi, 12 pieces, about 2.8 kg'],
    about: [
      [
        '十一月到一月采的脐橙，皮薄好剥，渣少。果面可能有风痕，不影响吃。',
        'Navel oranges picked from November to January: thin-skinned, easy to peel, hardly any pith. Wind marks on the skin do no harm.',
      ],
      [
        '产地打包直发，坏果拍照包赔。阴凉处能放三周，不用洗好再放。',
        'Packed and sent from the orchard; send us a picture of any bad one and we refund it. They keep three weeks somewhere cool, unwashed.',
      ],
    ],
    tags: [
      ['橙子', 'Oranges'],
      ['脐橙', 'Navel oranges'],
      ['礼盒', 'Gift box'],
    ],
    season: ['winter'],
    rows: [
      ['netContent', '约 2.8 kg', 'About 2.8 kg'],
      ['origin', '江西赣南', 'Southern Jiangxi'],
      ['fruitSize', '75 至 85 mm', '75 to 85 mm'],
      ['sweetness', '12 至 14 °Bx', '12 to 14 °Bx'],
      ['storage', '阴凉通风', 'Cool and airy'],
    ],
    options: [pack(['box', '12 枚', '12 pieces'], ['two', '12 枚 × 2 盒', '2 boxes of 12'])],
    price: { box: 59.9, two: 112 },
    was: { box: 69.9 },
    grams: { box: 3300, two: 6600 },
    pictures: { model: 'food-fruitbox', codes: ['orange'] },
    sales: 2260,
    listed: '2026-11-06',
    returnable: false,
  },
  {
    handle: 'red-apples-box',
    sku: 'GR-FR-2602',
    brand: 'guoranxian',
    model: 'FR-APL',
    name: ['红富士苹果礼盒', 'Red Fuji apple box'],
    summary: ['山东烟台，12 枚，约 3 kg', 'From Yantai in Shandong, 12 pieces, about 3 kg'],
    about: [
      [
        '脆，汁多，甜里带一点酸。每枚 80 毫米上下，一手握得住。',
        'Crisp and juicy, sweet with a little sharpness. About 80 mm each, a good handful.',
      ],
      [
        '产地装箱直发，坏果拍照包赔。冷藏能放一个多月，和香蕉分开放。',
        'Packed and sent from the orchard; send us a picture of any bad one and we refund it. They keep over a month chilled, apart from bananas.',
      ],
    ],
    tags: [
      ['苹果', 'Apples'],
      ['红富士', 'Fuji'],
      ['礼盒', 'Gift box'],
    ],
    season: ['autumn', 'winter'],
    rows: [
      ['netContent', '约 3 kg', 'About 3 kg'],
      ['origin', '山东烟台', 'Yantai, Shandong'],
      ['fruitSize', '78 至 85 mm', '78 to 85 mm'],
      ['storage', '冷藏或阴凉通风', 'Chilled, or cool and airy'],
    ],
    options: [pack(['box', '12 枚', '12 pieces'], ['two', '12 枚 × 2 盒', '2 boxes of 12'])],
    price: { box: 66, two: 125 },
    grams: { box: 3500, two: 7000 },
    pictures: { model: 'food-fruitbox', codes: ['apple'] },
    sales: 1980,
    listed: '2026-10-20',
    returnable: false,
  },
];
