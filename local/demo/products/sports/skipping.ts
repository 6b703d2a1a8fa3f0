import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const skipping: readonly DemoProduct[] = [
  {
    handle: 'bearing-skipping-rope',
    sku: 'XB-JR-2601',
    brand: 'xunbu',
    model: 'JR-01',
    name: ['轴承跳绳', 'Ball-bearing skipping rope'],
    summary: ['3 m 包胶绳可剪短，防滑手柄', '3 m coated rope you can shorten, non-slip handles'],
    about: [
      [
        '手柄里是双轴承，转起来不拧绳。绳长 3 米，按身高剪到合适长度，再把卡扣推紧。',
        'Double bearings in the handles keep the rope from twisting. It is 3 m long: cut it to your height and push the clip home.',
      ],
      [
        '绳芯是钢丝外包 PVC，速度快，地面粗糙时请垫垫子，磨破包胶就该换绳了。',
        'A steel core in PVC makes it quick. Use a mat on rough ground, and replace the rope once the coating wears through.',
      ],
    ],
    tags: [
      ['跳绳', 'Skipping rope'],
      ['减脂', 'Cardio'],
      ['家用', 'Home gym'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['PVC、钢丝、PP 手柄', 'PVC, steel, PP handles'],
    rows: [
      ['length', '3 m，可调', '3 m, adjustable'],
      ['height', '140 至 190 cm', '140 to 190 cm'],
      ['weight', '约 180 g', 'About 180 g'],
    ],
    options: [colour('red', 'blue')],
    price: 39,
    grams: 200,
    pictures: 'sports-rope',
    stock: 'deep',
    sales: 5980,
    listed: '2026-01-18',
  },
];
