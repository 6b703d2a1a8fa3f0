import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const decor: readonly DemoProduct[] = [
  {
    handle: 'faceted-ceramic-vase',
    sku: 'MU-VA-2601',
    brand: 'muyu',
    model: 'VA-22',
    name: ['棱纹陶瓷花瓶', 'Faceted ceramic vase'],
    summary: ['高 22 cm，细口，哑光釉', '22 cm tall, narrow neck, matt glaze'],
    about: [
      [
        '细口的瓶子，三五枝就能撑起来，不用会插花。内壁上了釉，装水不渗。',
        'The narrow neck holds three or five stems upright for you. It is glazed inside and does not seep.',
      ],
      ['图中的干草不随瓶发货。', 'The dried grasses in the picture are not included.'],
    ],
    tags: [
      ['花瓶', 'Vase'],
      ['摆件', 'Ornament'],
      ['陶瓷', 'Ceramic'],
    ],
    season: ['all'],
    style: ['minimal', 'nordic'],
    material: ['陶瓷', 'Ceramic'],
    rows: [
      ['dimensions', '直径 12 cm，高 22 cm，口径 4 cm', '12 cm across, 22 cm tall, 4 cm mouth'],
      ['finish', '哑光釉', 'Matt glaze'],
    ],
    options: [colour('sand', 'black', 'blue')],
    price: 89,
    grams: 780,
    pictures: 'home-vase',
    sales: 620,
    listed: '2026-02-16',
  },
  {
    handle: 'tall-faceted-vase',
    sku: 'MU-VA-2602',
    brand: 'muyu',
    model: 'VA-30',
    name: ['大号棱纹花瓶', 'Tall faceted vase'],
    summary: ['高 30 cm，手工釉色', '30 cm tall, hand-glazed'],
    about: [
      [
        '比小号高 8 厘米，适合玄关地柜和电视柜。釉是刷的，每只的深浅走向都不同。',
        'Eight centimetres taller than the small one, for a sideboard or hallway. The glaze is brushed on, so no two run alike.',
      ],
      [
        '瓶身重 1.3 公斤，插高枝不会倒。干草不随瓶发货。',
        'At 1.3 kg it stands firm under tall stems. Dried grasses not included.',
      ],
    ],
    tags: [
      ['花瓶', 'Vase'],
      ['摆件', 'Ornament'],
      ['玄关', 'Hallway'],
    ],
    season: ['all'],
    style: ['nordic'],
    material: ['陶瓷', 'Ceramic'],
    rows: [
      ['dimensions', '直径 16 cm，高 30 cm，口径 5 cm', '16 cm across, 30 cm tall, 5 cm mouth'],
      ['finish', '哑光釉', 'Matt glaze'],
    ],
    options: [colour('terracotta', 'green')],
    price: 139,
    grams: 1500,
    pictures: 'home-vase',
    stock: 'thin',
    sales: 78,
    listed: '2026-07-24',
  },
  {
    handle: 'faux-potted-plant',
    sku: 'MU-PL-2601',
    brand: 'muyu',
    model: 'PL-30',
    name: ['仿真绿植盆栽', 'Faux potted plant'],
    summary: ['高约 35 cm，陶瓷盆，不用浇水', 'About 35 cm tall, ceramic pot, no watering'],
    about: [
      [
        '给没有阳光的工位和卫生间。叶片是 PE，叶脉压得细，半米外看不出。',
        'For desks and bathrooms without sun. The leaves are PE with fine veins; from half a metre you would not know.',
      ],
      ['落灰了用湿布擦，别晒，会褪色。', 'Wipe off dust with a damp cloth and keep it out of the sun, which fades it.'],
    ],
    tags: [
      ['绿植', 'Plant'],
      ['仿真花', 'Faux plant'],
      ['摆件', 'Ornament'],
    ],
    season: ['all'],
    style: ['nordic'],
    material: ['PE、陶瓷', 'PE, ceramic'],
    rows: [
      ['dimensions', '盆径 15 cm，高 35 cm', 'Pot 15 cm across, 35 cm tall'],
      ['material', 'PE 叶、陶瓷盆', 'PE leaves, ceramic pot'],
    ],
    options: [colour('white', 'terracotta')],
    price: 59,
    grams: 900,
    pictures: 'home-plant',
    sales: 1279,
    listed: '2026-02-28',
  },
];
