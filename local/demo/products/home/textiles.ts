import type { DemoProduct } from '../../shape.ts';
import { choice, colour } from '../../vocabulary/options.ts';

export const textiles: readonly DemoProduct[] = [
  {
    handle: 'linen-cotton-cushion',
    sku: 'XB-CU-2601',
    brand: 'xubai',
    model: 'CU-L45',
    name: ['棉麻抱枕', 'Linen-cotton cushion'],
    summary: ['45 × 45 cm，含芯，隐形拉链可拆洗', '45 × 45 cm with filling, cover comes off to wash'],
    about: [
      [
        '棉麻混纺的面，摸着有一点颗粒，坐着不热。枕芯是三维卷曲纤维，拍两下就回弹。',
        'A linen-cotton cover with a little texture that does not get warm. The crimped filling springs back after a pat.',
      ],
      [
        '拉链藏在下沿，四个面都能朝外。枕套机洗，枕芯晒一晒就好。',
        'The zip hides in the lower seam. Machine wash the cover; the filling only needs some sun.',
      ],
    ],
    tags: [
      ['抱枕', 'Cushion'],
      ['靠垫', 'Throw pillow'],
      ['沙发', 'Sofa'],
    ],
    season: ['all'],
    style: ['minimal', 'nordic'],
    material: ['面：棉 55%，亚麻 45%；芯：聚酯纤维', 'Cover 55% cotton, 45% linen; polyester filling'],
    rows: [
      ['dimensions', '45 × 45 cm'],
      ['filling', '三维卷曲聚酯纤维 400 g', 'Crimped polyester, 400 g'],
      ['care', '枕套 30 ℃ 机洗', 'Wash the cover at 30 °C'],
    ],
    options: [
      colour('linen', 'mustard', 'rust', 'teal'),
      choice('kind', ['规格', 'Kind'], ['filled', '含芯', 'With filling'], ['cover', '仅枕套', 'Cover only']),
    ],
    price: { filled: 69, cover: 45 },
    grams: { filled: 620, cover: 190 },
    pictures: 'home-cushion',
    stock: 'deep',
    gone: ['teal-cover'],
    sales: 4870,
    listed: '2026-01-26',
  },
];
