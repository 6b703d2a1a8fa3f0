import type { DemoProduct } from '../../shape.ts';
import { choice, colour } from '../../vocabulary/options.ts';

export const makeUp: readonly DemoProduct[] = [
  {
    handle: 'velvet-lipstick',
    sku: 'FS-LS-2601',
    brand: 'feise',
    model: 'LS-V',
    name: ['丝绒唇膏', 'Velvet lipstick'],
    summary: ['雾面不拔干，可换芯，3.2 g', 'Matte without the dryness, refillable, 3.2 g'],
    about: [
      [
        '雾面口红里偏润的一支，抿一下颜色会更匀。一支约可用 300 次。',
        'One of the more comfortable mattes; press the lips together once and the colour evens out. Good for about 300 applications.',
      ],
      [
        '外壳是金属的，用完拔出旧芯，换上替换芯就行。三个颜色的外壳不同，芯通用。',
        'The case is metal: pull out the spent bullet and push in a refill. The three cases differ in colour, the refills fit all of them.',
      ],
    ],
    tags: [
      ['口红', 'Lipstick'],
      ['雾面', 'Matte'],
      ['可替换', 'Refillable'],
    ],
    gender: 'women',
    ageGroup: 'adult',
    season: ['all'],
    style: ['elegant'],
    rows: [
      ['netContent', '3.2 g'],
      ['texture', '丝绒雾面', 'Velvet matte'],
      ['shelfLife', '3 年，开封后 18 个月', '3 years; 18 months once opened'],
    ],
    options: [
      colour('red', 'coral', 'berry'),
      choice('kind', ['规格', 'Kind'], ['full', '正装', 'With case'], ['refill', '替换芯', 'Refill']),
    ],
    price: { full: 129, refill: 79 },
    was: { full: 149 },
    grams: { full: 48, refill: 14 },
    pictures: 'beauty-lipstick',
    stock: 'deep',
    gone: ['berry-refill'],
    few: ['red-full'],
    sales: 10_380,
    listed: '2026-02-14',
  },
  {
    handle: 'soft-focus-powder',
    sku: 'FS-PW-2601',
    brand: 'feise',
    model: 'PW-S',
    name: ['轻雾粉饼', 'Soft-focus pressed powder'],
    summary: ['定妆补妆两用，带镜和粉扑，9 g', 'Sets and touches up, mirror and puff included, 9 g'],
    about: [
      [
        '粉质细，薄薄一层压住油光，不卡细纹。自然色，浅肤到中等肤色都合。',
        'A fine powder that takes down shine in a thin layer without settling in lines. One natural shade for fair to medium skin.',
      ],
      [
        '盒盖是整面镜子，粉扑可以水洗，晾干再放回去。',
        'The whole lid is a mirror. The puff can be washed; let it dry before you put it back.',
      ],
    ],
    tags: [
      ['粉饼', 'Pressed powder'],
      ['定妆', 'Setting'],
      ['控油', 'Oil control'],
    ],
    gender: 'women',
    ageGroup: 'adult',
    season: ['spring', 'summer'],
    rows: [
      ['netContent', '9 g'],
      ['skin', '中性、混合性、油性', 'Normal, combination, oily'],
      ['includes', '粉饼、镜子、粉扑', 'Powder, mirror, puff'],
      ['shelfLife', '3 年，开封后 12 个月', '3 years; 12 months once opened'],
    ],
    options: [colour('black', 'nude')],
    price: 139,
    grams: 95,
    pictures: 'beauty-compact',
    sales: 2890,
    listed: '2026-03-18',
  },
];
