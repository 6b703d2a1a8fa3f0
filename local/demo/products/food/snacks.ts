import type { DemoProduct } from '../../shape.ts';
import { pack } from '../../vocabulary/options.ts';

export const snacks: readonly DemoProduct[] = [
  {
    handle: 'sea-salt-butter-cookies',
    sku: 'XM-CK-2601',
    brand: 'xiaoman',
    model: 'CK-SALT',
    name: ['海盐黄油曲奇', 'Sea salt butter cookies'],
    summary: ['黄油 26%，独立小包，240 g', '26% butter, packed two by two, 240 g'],
    about: [
      [
        '黄油占四分之一多，咬下去先酥后化，海盐粒在最后冒出来。',
        'More than a quarter butter: crisp, then melting, and the grains of sea salt come last.',
      ],
      ['十二小包，每包两块，放办公室抽屉刚好。', 'Twelve packs of two, the right size for a desk drawer.'],
    ],
    tags: [
      ['曲奇', 'Cookies'],
      ['饼干', 'Biscuits'],
      ['零食', 'Snack'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '240 g'],
      [
        'ingredients',
        '小麦粉、黄油、白砂糖、鸡蛋、巧克力豆、海盐',
        'Wheat flour, butter, sugar, egg, chocolate chips, sea salt',
      ],
      ['allergens', '麸质、乳、蛋、大豆', 'Gluten, milk, egg, soya'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [pack(['box', '240 g', '240 g'], ['three', '240 g × 3', '3 × 240 g'])],
    price: { box: 32, three: 89 },
    grams: { box: 310, three: 930 },
    pictures: { model: 'food-snackbox', codes: ['orange'] },
    stock: 'deep',
    sales: 5640,
    listed: '2026-01-16',
  },
  {
    handle: 'matcha-cookies',
    sku: 'XM-CK-2602',
    brand: 'xiaoman',
    model: 'CK-MATCHA',
    name: ['抹茶曲奇', 'Matcha cookies'],
    summary: ['真抹茶 3%，微苦回甘，240 g', '3% real matcha, gently bitter, 240 g'],
    about: [
      [
        '用石磨抹茶，不加绿色色素，所以颜色偏暗。微苦，甜得收敛。',
        'Stone-ground matcha and no green colouring, so the colour is muted. Gently bitter, modestly sweet.',
      ],
      [
        '配牛奶最好。天热请放阴凉处，巧克力豆会化。',
        'Best with milk. Keep it cool in summer, the chocolate chips melt.',
      ],
    ],
    tags: [
      ['曲奇', 'Cookies'],
      ['抹茶', 'Matcha'],
      ['零食', 'Snack'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '240 g'],
      [
        'ingredients',
        '小麦粉、黄油、白砂糖、鸡蛋、巧克力豆、抹茶 3%',
        'Wheat flour, butter, sugar, egg, chocolate chips, matcha 3%',
      ],
      ['allergens', '麸质、乳、蛋、大豆', 'Gluten, milk, egg, soya'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [pack(['box', '240 g', '240 g'], ['three', '240 g × 3', '3 × 240 g'])],
    price: { box: 36, three: 99 },
    grams: { box: 310, three: 930 },
    pictures: { model: 'food-snackbox', codes: ['green'] },
    sales: 3020,
    listed: '2026-03-10',
  },
  {
    handle: 'cocoa-cookies',
    sku: 'XM-CK-2603',
    brand: 'xiaoman',
    model: 'CK-COCOA',
    name: ['可可曲奇', 'Cocoa cookies'],
    summary: ['可可粉 8%，巧克力豆，240 g', '8% cocoa, chocolate chips, 240 g'],
    about: [
      [
        '深可可粉加巧克力豆，苦甜各一半。烤得略湿，咬着有一点软心。',
        'Dark cocoa and chocolate chips, half bitter, half sweet, baked a touch moist for a soft middle.',
      ],
      ['小朋友一次一包就够，可可里有少量咖啡因。', 'One pack at a time for children: cocoa has a little caffeine.'],
    ],
    tags: [
      ['曲奇', 'Cookies'],
      ['巧克力', 'Chocolate'],
      ['零食', 'Snack'],
    ],
    season: ['all'],
    rows: [
      ['netContent', '240 g'],
      [
        'ingredients',
        '小麦粉、黄油、白砂糖、鸡蛋、巧克力豆、可可粉 8%',
        'Wheat flour, butter, sugar, egg, chocolate chips, cocoa 8%',
      ],
      ['allergens', '麸质、乳、蛋、大豆', 'Gluten, milk, egg, soya'],
      ['shelfLife', '12 个月', '12 months'],
    ],
    options: [pack(['box', '240 g', '240 g'], ['three', '240 g × 3', '3 × 240 g'])],
    price: { box: 34, three: 94 },
    grams: { box: 310, three: 930 },
    pictures: { model: 'food-snackbox', codes: ['brown'] },
    sales: 3480,
    listed: '2026-01-16',
  },
];
