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
    sales: 1620,
    listed: '2026-02-16',
  },
  {
    handle: 'cedar-amber-candle',
    sku: 'MS-CD-2601',
    brand: 'mianshan',
    model: 'CD-200',
    name: ['雪松琥珀香氛蜡烛', 'Cedar and amber candle'],
    summary: ['大豆蜡 200 g，约 40 小时，配木盖', '200 g soy wax, about 40 hours, wooden lid'],
    about: [
      [
        '雪松打底，一点檀木和琥珀，房间像刚收拾过的书房。棉芯，烧得慢，不冒黑烟。',
        'Cedar with a little sandalwood and amber: the room smells like a tidied study. The cotton wick burns slowly and clean.',
      ],
      [
        '第一次点到整面蜡都化开再灭，以后就不会烧出坑。烧完的杯子洗净可以插笔。',
        'Let the whole surface melt the first time and it will never tunnel. Wash out the empty glass and keep pens in it.',
      ],
    ],
    tags: [
      ['香氛蜡烛', 'Scented candle'],
      ['大豆蜡', 'Soy wax'],
      ['礼物', 'Gift'],
    ],
    season: ['autumn', 'winter'],
    style: ['minimal'],
    material: ['大豆蜡、玻璃、木盖', 'Soy wax, glass, wooden lid'],
    rows: [
      ['netContent', '200 g'],
      ['scent', '雪松、檀木、琥珀', 'Cedar, sandalwood, amber'],
      ['burnTime', '约 40 小时', 'About 40 hours'],
      ['dimensions', '直径 8 cm，高 9 cm', '8 cm across, 9 cm tall'],
    ],
    options: [colour('black', 'white', 'green')],
    price: 128,
    was: 158,
    grams: 620,
    pictures: 'home-candle',
    sales: 2890,
    listed: '2026-09-15',
  },
];
