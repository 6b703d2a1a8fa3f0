import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const sportsBottles: readonly DemoProduct[] = [
  {
    handle: 'protein-shaker-600ml',
    sku: 'XB-SK-2601',
    brand: 'xunbu',
    model: 'SK-600',
    name: ['蛋白粉摇摇杯', 'Protein shaker'],
    summary: ['600 ml，带搅拌球，不含双酚 A', '600 ml with mixing ball, BPA-free'],
    about: [
      [
        '先放水再放粉，扣紧盖子摇十几下，粉就化开了。杯身有刻度，看得见加了多少。',
        'Water first, then powder; a dozen shakes and it is smooth. The scale on the side shows how much you poured.',
      ],
      [
        '盖子可以全拆洗。杯身耐热 60 ℃，不要装开水或汽水。',
        'The lid comes apart for washing. The cup takes 60 °C: no boiling water and nothing fizzy.',
      ],
    ],
    tags: [
      ['摇摇杯', 'Shaker'],
      ['健身', 'Gym'],
      ['水杯', 'Water bottle'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['Tritan 共聚酯、PP 盖', 'Tritan copolyester, PP lid'],
    rows: [
      ['capacity', '600 ml'],
      ['includes', '杯子、搅拌球', 'Cup, mixing ball'],
      ['dishwasher', '可用，上层', 'Yes, top rack'],
    ],
    options: [colour('smoke', 'blue')],
    price: 49,
    grams: 190,
    pictures: 'sports-shaker',
    sales: 4415,
    listed: '2026-03-12',
  },
];
