import type { DemoProduct } from '../../shape.ts';
import { pack } from '../../vocabulary/options.ts';

export const bodyCare: readonly DemoProduct[] = [
  {
    handle: 'shea-body-lotion',
    sku: 'MU-BL-2601',
    brand: 'muyu',
    model: 'BL-300',
    name: ['乳木果滋润身体乳', 'Shea butter body lotion'],
    summary: ['吸收快不黏腻，淡淡坚果香，300 ml', 'Sinks in fast, faint nutty scent, 300 ml'],
    about: [
      [
        '加了 5% 的乳木果脂，比普通身体乳润，又没有厚到要等半小时才能穿衣服。',
        'With 5% shea butter it is richer than most lotions, yet you can get dressed straight after.',
      ],
      [
        '洗完澡擦到半干时抹，最省也最润。按压头可以左旋锁住，出差不漏。',
        'Goes furthest on damp skin after a shower. The pump locks with a turn to the left, so it travels.',
      ],
    ],
    tags: [
      ['身体乳', 'Body lotion'],
      ['乳木果', 'Shea butter'],
      ['保湿', 'Moisturising'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['autumn', 'winter'],
    rows: [
      ['netContent', '300 ml'],
      ['keyIngredients', '乳木果脂 5%、甘油、角鲨烷', 'Shea butter 5%, glycerin, squalane'],
      ['skin', '干性、中性', 'Dry, normal'],
      ['shelfLife', '3 年，开封后 12 个月', '3 years; 12 months once opened'],
    ],
    options: [pack(['single', '300 ml', '300 ml'], ['pair', '300 ml × 2', '2 × 300 ml'])],
    price: { single: 89, pair: 158 },
    grams: { single: 360, pair: 710 },
    pictures: { model: 'beauty-pump', codes: ['cream'] },
    stock: 'deep',
    sales: 7215,
    listed: '2026-01-28',
  },
];
