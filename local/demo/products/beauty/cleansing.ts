import type { DemoProduct } from '../../shape.ts';
import { pack } from '../../vocabulary/options.ts';

export const cleansing: readonly DemoProduct[] = [
  {
    handle: 'amino-acid-cleanser',
    sku: 'QY-CL-2601',
    brand: 'qingye',
    model: 'CL-120',
    name: ['氨基酸温和洁面乳', 'Gentle amino acid cleanser'],
    summary: ['弱酸性，绵密泡，敏感肌可用，120 g', 'Mildly acidic, fine foam, for sensitive skin too, 120 g'],
    about: [
      [
        '以椰油酰甘氨酸钾为主的氨基酸体系，起泡细，冲得干净，洗完不紧。',
        'Built on potassium cocoyl glycinate, an amino acid surfactant: fine foam, a clean rinse and no tightness after.',
      ],
      [
        '每次挤黄豆大小，先在手心打出泡。能洗掉日常防晒，防水妆请先卸妆。',
        'A pea-sized amount, lathered in the palm first. It takes off everyday sunscreen; remove waterproof make-up beforehand.',
      ],
    ],
    tags: [
      ['洗面奶', 'Face wash'],
      ['氨基酸', 'Amino acid'],
      ['敏感肌', 'Sensitive skin'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    rows: [
      ['netContent', '120 g'],
      ['keyIngredients', '椰油酰甘氨酸钾、甘油', 'Potassium cocoyl glycinate, glycerin'],
      ['skin', '各种肤质，敏感肌可用', 'All skin types, sensitive included'],
      ['shelfLife', '3 年，开封后 12 个月', '3 years; 12 months once opened'],
    ],
    options: [pack(['single', '120 g', '120 g'], ['pair', '120 g × 2', '2 × 120 g'])],
    price: { single: 59, pair: 105 },
    grams: { single: 150, pair: 295 },
    pictures: { model: 'beauty-tube', codes: ['white'] },
    stock: 'deep',
    few: ['pair'],
    sales: 11_240,
    listed: '2026-01-08',
  },
];
