import type { DemoProduct } from '../../shape.ts';
import { pack } from '../../vocabulary/options.ts';

export const drinks: readonly DemoProduct[] = [
  {
    handle: 'fresh-whole-milk-1l',
    sku: 'MC-MK-2601',
    brand: 'muchen',
    model: 'MK-W1',
    name: ['纯牛奶 1 L', 'Fresh whole milk 1 L'],
    summary: ['乳蛋白 3.6 g / 100 ml，2 至 6 ℃ 冷藏', '3.6 g protein per 100 ml, keep at 2 to 6 °C'],
    about: [
      [
        '只有生牛乳，巴氏杀菌，喝得到奶本来的甜。乳蛋白 3.6 克，打奶泡细。',
        'Nothing but milk, pasteurised, with its own sweetness. At 3.6 g protein it froths fine.',
      ],
      [
        '冰袋泡沫箱冷链发出，收到请马上冷藏，开盒后三天内喝完。',
        'Sent chilled with ice packs: refrigerate on arrival and finish within three days of opening.',
      ],
    ],
    tags: [
      ['牛奶', 'Milk'],
      ['鲜奶', 'Fresh milk'],
      ['早餐', 'Breakfast'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '1 L'],
      ['ingredients', '生牛乳', 'Raw milk'],
      [
        'nutrition',
        '蛋白质 3.6 g，脂肪 4.0 g，钙 120 mg（每 100 ml）',
        'Protein 3.6 g, fat 4.0 g, calcium 120 mg per 100 ml',
      ],
      ['allergens', '乳', 'Milk'],
      ['storage', '2 至 6 ℃', '2 to 6 °C'],
      ['shelfLife', '15 天', '15 days'],
    ],
    options: [pack(['two', '1 L × 2', '2 × 1 L'], ['four', '1 L × 4', '4 × 1 L'])],
    price: { two: 36, four: 66 },
    grams: { two: 2300, four: 4500 },
    pictures: { model: 'food-milk', codes: ['blue'] },
    sales: 8890,
    listed: '2026-01-09',
    returnable: false,
  },
  {
    handle: 'sea-salt-soda',
    sku: 'QG-SD-2601',
    brand: 'qinguo',
    model: 'SD-SALT',
    name: ['海盐苏打气泡水', 'Sea salt soda'],
    summary: ['0 糖，微咸解渴，330 ml 罐装', 'No sugar, faintly salty, 330 ml cans'],
    about: [
      [
        '一点海盐，一点柠檬香，气足。运动完或火锅边上，比甜的解渴。',
        'A pinch of sea salt, a breath of lemon, plenty of fizz. After sport or beside a hotpot it quenches better than anything sweet.',
      ],
      ['冰透再开。请勿冷冻，罐子会鼓。', 'Best ice cold, but keep it out of the freezer: the can would bulge.'],
    ],
    tags: [
      ['苏打水', 'Soda'],
      ['气泡水', 'Sparkling water'],
      ['无糖', 'No sugar'],
    ],
    season: ['summer'],
    rows: [
      ['netContent', '330 ml'],
      [
        'ingredients',
        '水、二氧化碳、食用海盐、碳酸氢钠、食用香料',
        'Water, carbon dioxide, sea salt, sodium bicarbonate, flavouring',
      ],
      ['nutrition', '每罐 0 kJ，钠 99 mg', '0 kJ and 99 mg sodium a can'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [pack(['six', '330 ml × 6', '6 × 330 ml'], ['case', '330 ml × 24', '24 × 330 ml'])],
    price: { six: 29.9, case: 99 },
    was: { case: 118 },
    grams: { six: 2150, case: 8500 },
    pictures: { model: 'food-can', codes: ['blue'] },
    sales: 3350,
    listed: '2026-05-18',
  },
  {
    handle: 'lime-sparkling-drink',
    sku: 'QG-SD-2602',
    brand: 'qinguo',
    model: 'SD-LIME',
    name: ['青柠气泡饮', 'Lime sparkling drink'],
    summary: ['青柠汁 5%，低糖，330 ml 罐装', '5% lime juice, low sugar, 330 ml cans'],
    about: [
      [
        '酸在前面，甜只有一点点。倒一半，加冰加薄荷，就是一杯不含酒的莫吉托。',
        'Sharp first, barely sweet. Pour it over ice and mint for a mojito without the rum.',
      ],
      [
        '每 100 毫升 4.2 克糖，比普通汽水少一半多。',
        'At 4.2 g sugar per 100 ml it has less than half of an ordinary soft drink.',
      ],
    ],
    tags: [
      ['气泡水', 'Sparkling water'],
      ['青柠', 'Lime'],
      ['饮料', 'Soft drink'],
    ],
    season: ['summer'],
    rows: [
      ['netContent', '330 ml'],
      [
        'ingredients',
        '水、青柠汁 5%、白砂糖、二氧化碳、柠檬酸',
        'Water, lime juice 5%, sugar, carbon dioxide, citric acid',
      ],
      ['nutrition', '糖 4.2 g / 100 ml', 'Sugar 4.2 g per 100 ml'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [pack(['six', '330 ml × 6', '6 × 330 ml'], ['case', '330 ml × 24', '24 × 330 ml'])],
    price: { six: 32.9, case: 109 },
    grams: { six: 2150, case: 8500 },
    pictures: { model: 'food-can', codes: ['lime'] },
    gone: ['case'],
    sales: 2790,
    listed: '2026-05-18',
  },
];
