import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const caps: readonly DemoProduct[] = [
  {
    handle: 'six-panel-baseball-cap',
    sku: 'SY-CP-2601',
    brand: 'shanye',
    model: 'CP-6',
    name: ['六片棒球帽', 'Six-panel baseball cap'],
    summary: ['水洗斜纹棉，可调 55 至 61 cm', 'Washed cotton twill, adjusts from 55 to 61 cm'],
    about: [
      [
        '帽檐预弯，六个透气孔，汗带是吸汗棉。后面金属扣可调。',
        'A pre-curved brim, six eyelets and a cotton sweatband. The metal buckle at the back adjusts.',
      ],
      ['手洗，帽檐别折。', 'Wash by hand and do not fold the brim.'],
    ],
    tags: [
      ['棒球帽', 'Baseball cap'],
      ['鸭舌帽', 'Cap'],
      ['遮阳', 'Sun'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['spring', 'summer', 'autumn'],
    style: ['casual', 'street'],
    material: ['棉 100%', '100% cotton'],
    rows: [
      ['dimensions', '头围 55 至 61 cm，帽檐 7 cm', '55 to 61 cm round, 7 cm brim'],
      ['care', '手洗', 'Hand wash'],
    ],
    options: [colour('beige', 'black', 'green')],
    price: 79,
    grams: 90,
    pictures: 'clothing-cap',
    sales: 1640,
    listed: '2026-03-16',
  },
  {
    handle: 'quick-dry-running-cap',
    sku: 'SY-CP-2603',
    brand: 'shanye',
    model: 'CP-RUN',
    name: ['速干跑步帽', 'Quick-dry running cap'],
    summary: ['62 g，吸汗带可拆洗', '62 g, the sweatband comes out to wash'],
    about: [
      [
        '薄聚酯面，出汗两小时不往下滴。帽顶软，能卷起来塞口袋。',
        'Thin polyester that does not drip after two hours. The crown is soft and rolls into a pocket.',
      ],
      ['深色吸热，夏天正午请选浅色。', 'Black soaks up the sun: at noon take a pale one.'],
    ],
    tags: [
      ['跑步帽', 'Running cap'],
      ['速干', 'Quick-dry'],
      ['遮阳', 'Sun'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['summer'],
    style: ['sporty', 'outdoor'],
    material: ['聚酯纤维 100%', '100% polyester'],
    rows: [
      ['dimensions', '头围 55 至 61 cm', '55 to 61 cm round'],
      ['weight', '62 g'],
      ['care', '手洗', 'Hand wash'],
    ],
    options: [colour('black', 'beige')],
    price: 69,
    grams: 75,
    pictures: 'clothing-cap',
    sales: 264,
    listed: '2026-05-31',
  },
];
