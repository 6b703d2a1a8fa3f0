import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const balls: readonly DemoProduct[] = [
  {
    handle: 'match-basketball-size-7',
    sku: 'YD-BB-2607',
    brand: 'yuedong',
    model: 'BB-PU7',
    name: ['7 号比赛篮球', 'Match basketball, size 7'],
    summary: ['吸湿 PU，室内外通用，7 号', 'Moisture-grip PU for indoor and outdoor courts'],
    about: [
      [
        '吸湿 PU 面，手汗越多越涩。纹路深 0.6 毫米，水泥地打三个月还清楚。',
        'The PU cover takes up sweat and grips better for it. The pebbling is 0.6 mm deep and still there after three months on concrete.',
      ],
      [
        '为了运输只充了六成气，随球送气针，充到 0.06 MPa 左右。',
        'It ships at about 60% pressure with a needle in the box; pump it to around 0.06 MPa.',
      ],
    ],
    tags: [
      ['篮球', 'Basketball'],
      ['室内外', 'Indoor and outdoor'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['PU、丁基内胆', 'PU, butyl bladder'],
    rows: [
      ['ballSize', '7 号，周长 75 至 77 cm', 'Size 7, 75 to 77 cm round'],
      ['weight', '580 至 620 g', '580 to 620 g'],
      ['includes', '篮球、气针', 'Ball, needle'],
    ],
    options: [colour('orange', 'blue')],
    price: 169,
    grams: 680,
    pictures: 'sports-basketball',
    sales: 3325,
    listed: '2026-02-18',
  },
];
