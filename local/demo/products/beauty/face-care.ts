import type { DemoProduct } from '../../shape.ts';
import { pack } from '../../vocabulary/options.ts';

export const faceCare: readonly DemoProduct[] = [
  {
    handle: 'niacinamide-serum',
    sku: 'SN-SE-2601',
    brand: 'shanyin',
    model: 'SE-01',
    name: ['烟酰胺焕亮精华', 'Brightening niacinamide serum'],
    summary: ['5% 烟酰胺，无香精，30 ml', '5% niacinamide, fragrance-free, 30 ml'],
    about: [
      [
        '5% 的烟酰胺配一点泛醇，水感质地，抹开十来秒就干。早晚都能用，白天请再涂防晒。',
        'Five per cent niacinamide with a little panthenol in a watery base that dries in about ten seconds. Morning or night; wear sunscreen over it by day.',
      ],
      [
        '第一次用烟酰胺的，前一周隔天一次，有刺痛或泛红就停。',
        'New to niacinamide? Every other day for the first week, and stop if it stings or reddens.',
      ],
    ],
    tags: [
      ['精华', 'Serum'],
      ['烟酰胺', 'Niacinamide'],
      ['提亮', 'Brightening'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    rows: [
      ['netContent', '30 ml'],
      ['keyIngredients', '烟酰胺 5%、泛醇', 'Niacinamide 5%, panthenol'],
      ['skin', '油性、混合性、中性', 'Oily, combination, normal'],
      ['texture', '水感精华液', 'Watery'],
      ['use', '洁面后取 2 至 3 滴按压全脸', '2 to 3 drops pressed over clean skin'],
      ['shelfLife', '3 年，开封后 6 个月', '3 years; 6 months once opened'],
    ],
    options: [pack(['single', '30 ml', '30 ml'], ['pair', '30 ml × 2', '2 × 30 ml'])],
    price: { single: 168, pair: 299 },
    was: { single: 198 },
    grams: { single: 110, pair: 215 },
    pictures: { model: 'beauty-serum', codes: ['amber'] },
    stock: 'deep',
    sales: 8450,
    listed: '2026-01-20',
  },
  {
    handle: 'firming-face-cream',
    sku: 'SN-CR-2601',
    brand: 'shanyin',
    model: 'CR-01',
    name: ['紧致面霜', 'Firming face cream'],
    summary: ['夜用厚润质地，无香精，50 g', 'A rich night cream, fragrance-free, 50 g'],
    about: [
      [
        '偏厚的霜，夜里用，干皮冬天白天也可以薄涂一层。抹上去先润后吸收，第二天不糊枕头。',
        'On the rich side and made for the night; dry skin can take a thin layer by day in winter. It sinks in and stays off the pillow.',
      ],
      [
        '不含香精和色素。罐口内附一片隔离盖和小勺，用勺取更干净。',
        'No fragrance, no colour. There is a seal and a small spatula under the lid: use the spatula, it keeps the jar cleaner.',
      ],
    ],
    tags: [
      ['面霜', 'Face cream'],
      ['晚霜', 'Night cream'],
      ['保湿', 'Moisturising'],
    ],
    gender: 'women',
    ageGroup: 'adult',
    season: ['autumn', 'winter'],
    rows: [
      ['netContent', '50 g'],
      ['skin', '干性、中性', 'Dry, normal'],
      ['texture', '厚润霜', 'Rich cream'],
      ['use', '晚间护肤最后一步', 'Last step at night'],
      ['shelfLife', '3 年，开封后 12 个月', '3 years; 12 months once opened'],
    ],
    price: 239,
    was: 279,
    grams: 240,
    pictures: { model: 'beauty-jar', codes: ['pearl'] },
    sales: 3960,
    listed: '2026-02-11',
  },
];
