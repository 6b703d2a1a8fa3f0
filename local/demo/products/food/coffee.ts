import type { DemoProduct } from '../../shape.ts';
import { choice } from '../../vocabulary/options.ts';

const grind = choice(
  'grind',
  ['研磨', 'Grind'],
  ['beans', '整豆', 'Whole beans'],
  ['filter', '手冲粉', 'Ground for filter'],
  ['espresso', '意式粉', 'Ground for espresso'],
);

export const coffee: readonly DemoProduct[] = [
  {
    handle: 'dark-roast-house-blend',
    sku: 'ZS-CF-2601',
    brand: 'zaoshan',
    model: 'CF-DARK',
    name: ['深烘拼配咖啡豆', 'Dark roast house blend'],
    summary: ['云南与巴西豆，可可坚果，227 g', 'Yunnan and Brazil, cocoa and nuts, 227 g'],
    about: [
      [
        '云南保山做底，配巴西的厚。黑巧、烤杏仁，酸低，加奶也有味道。',
        'Yunnan for the base, Brazil for body: dark chocolate, roast almond, little acidity, and it holds its own in milk.',
      ],
      [
        '每周一三五烘，下单后发最近一批，袋上印烘焙日。养豆 5 至 7 天再开更好。',
        'Roasted Monday, Wednesday and Friday; you get the latest batch, dated on the bag. It is best after 5 to 7 days’ rest.',
      ],
    ],
    tags: [
      ['咖啡豆', 'Coffee beans'],
      ['深烘', 'Dark roast'],
      ['拼配', 'Blend'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '227 g'],
      ['beans', '云南保山 60%，巴西 40%', 'Yunnan Baoshan 60%, Brazil 40%'],
      ['roast', '深', 'Dark'],
      ['flavour', '黑巧克力、烤杏仁、焦糖', 'Dark chocolate, roast almond, caramel'],
      ['storage', '密封、避光、阴凉', 'Sealed, dark, cool'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [grind],
    price: 59,
    was: 78,
    grams: 250,
    pictures: { model: 'food-coffee', codes: ['kraft'] },
    stock: 'deep',
    sales: 7820,
    listed: '2026-01-14',
  },
  {
    handle: 'espresso-coffee-beans',
    sku: 'ZS-CF-2602',
    brand: 'zaoshan',
    model: 'CF-ESP',
    name: ['意式浓缩咖啡豆', 'Espresso beans'],
    summary: ['中深烘，油脂厚，焦糖榛子，227 g', 'Medium-dark, thick crema, caramel and hazelnut, 227 g'],
    about: [
      [
        '为家用意式机和摩卡壶配的，流速好调。18 克粉出 36 克，大约 28 秒。',
        'Blended for home machines and moka pots and forgiving to dial in: 18 g in, 36 g out, about 28 seconds.',
      ],
      ['单喝是焦糖和榛子，做拿铁像太妃糖。', 'Caramel and hazelnut on its own, toffee in a latte.'],
    ],
    tags: [
      ['咖啡豆', 'Coffee beans'],
      ['意式', 'Espresso'],
      ['中深烘', 'Medium-dark'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '227 g'],
      ['beans', '巴西 50%，云南 30%，印度罗布斯塔 20%', 'Brazil 50%, Yunnan 30%, Indian robusta 20%'],
      ['roast', '中深', 'Medium-dark'],
      ['flavour', '焦糖、榛子、可可', 'Caramel, hazelnut, cocoa'],
      ['storage', '密封、避光、阴凉', 'Sealed, dark, cool'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [grind],
    price: 65,
    grams: 250,
    pictures: { model: 'food-coffee', codes: ['black'] },
    gone: ['filter'],
    sales: 4930,
    listed: '2026-01-14',
  },
  {
    handle: 'light-roast-floral-beans',
    sku: 'ZS-CF-2603',
    brand: 'zaoshan',
    model: 'CF-LIGHT',
    name: ['浅烘花香咖啡豆', 'Light roast floral beans'],
    summary: ['埃塞俄比亚水洗，茉莉柑橘，227 g', 'Washed Ethiopian, jasmine and citrus, 227 g'],
    about: [
      [
        '花香在前，冷下来有柑橘和一点红茶。适合手冲：15 克，92 ℃，225 毫升，两分半。',
        'Flowers first; as it cools, citrus and a little black tea. Made for filter: 15 g, 92 °C, 225 ml, two and a half minutes.',
      ],
      ['浅烘的豆硬，磨豆机要有力一点。', 'Light roasts are hard, so it takes a decent grinder.'],
    ],
    tags: [
      ['咖啡豆', 'Coffee beans'],
      ['浅烘', 'Light roast'],
      ['手冲', 'Pour-over'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '227 g'],
      ['beans', '埃塞俄比亚原生种', 'Ethiopian heirloom'],
      ['process', '水洗', 'Washed'],
      ['roast', '浅', 'Light'],
      ['flavour', '茉莉、柑橘、红茶', 'Jasmine, citrus, black tea'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [grind],
    price: 88,
    grams: 250,
    pictures: { model: 'food-coffee', codes: ['mint'] },
    sales: 2160,
    listed: '2026-03-06',
  },
];
