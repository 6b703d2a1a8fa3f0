import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const yoga: readonly DemoProduct[] = [
  {
    handle: 'tpe-yoga-mat-6mm',
    sku: 'PX-YM-2601',
    brand: 'pingxi',
    model: 'YM-T6',
    name: ['TPE 瑜伽垫 6 mm', 'TPE yoga mat 6 mm'],
    summary: ['183 × 61 cm，双面防滑，送提绳', '183 × 61 cm, grips on both sides, strap included'],
    about: [
      [
        '6 毫米的 TPE，软硬适中，跪姿不硌膝盖，单腿站也不发飘。两面纹路不同，湿手用细纹面。',
        'Six millimetres of TPE: kind to the knees, steady enough to stand on one leg. The two sides differ; take the finer one with damp hands.',
      ],
      [
        '刚拆开有一点新料味，通风两三天会散。湿布擦净，不要暴晒。',
        'It smells a little new for two or three days; air it. Wipe clean and keep it out of strong sun.',
      ],
    ],
    tags: [
      ['瑜伽垫', 'Yoga mat'],
      ['健身垫', 'Exercise mat'],
      ['防滑', 'Non-slip'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['TPE', 'TPE'],
    rows: [
      ['dimensions', '183 × 61 cm'],
      ['thickness', '6 mm'],
      ['weight', '约 900 g', 'About 900 g'],
      ['includes', '瑜伽垫、提绳', 'Mat, carrying strap'],
    ],
    options: [colour('purple', 'teal', 'rose')],
    price: 119,
    was: 149,
    grams: 980,
    pictures: 'sports-yogamat',
    stock: 'deep',
    few: ['rose'],
    sales: 6430,
    listed: '2026-01-12',
  },
  {
    handle: 'natural-rubber-yoga-mat-5mm',
    sku: 'PX-YM-2603',
    brand: 'pingxi',
    model: 'YM-R5',
    name: ['天然橡胶瑜伽垫 5 mm', 'Natural rubber yoga mat 5 mm'],
    summary: ['PU 面天然橡胶底，出汗也抓得住，183 × 68 cm', 'PU top on natural rubber, grips when wet, 183 × 68 cm'],
    about: [
      [
        '出汗多、练流瑜伽的选这张：PU 面越湿越涩，橡胶底贴地不跑。',
        'For hot rooms and flowing sequences: the PU surface grips more as it gets wet, and the rubber base does not creep.',
      ],
      [
        '比 TPE 重一倍多，适合放在家里或练习室。对乳胶过敏的人请选 TPE 款。',
        'It weighs more than twice our TPE mat, so it suits a home or studio. If you are allergic to latex, take the TPE one.',
      ],
    ],
    tags: [
      ['瑜伽垫', 'Yoga mat'],
      ['天然橡胶', 'Natural rubber'],
      ['防滑', 'Non-slip'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['天然橡胶、PU', 'Natural rubber, PU'],
    rows: [
      ['dimensions', '183 × 68 cm'],
      ['thickness', '5 mm'],
      ['weight', '约 2.5 kg', 'About 2.5 kg'],
      ['includes', '瑜伽垫、提绳', 'Mat, carrying strap'],
    ],
    options: [colour('teal', 'purple')],
    price: 329,
    grams: 2650,
    pictures: 'sports-yogamat',
    sales: 1245,
    listed: '2026-04-08',
  },
];
