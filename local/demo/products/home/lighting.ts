import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const lighting: readonly DemoProduct[] = [
  {
    handle: 'dimmable-brass-table-lamp',
    sku: 'XB-TL-2601',
    brand: 'xubai',
    model: 'TL-01',
    name: ['可调光黄铜台灯', 'Dimmable brass table lamp'],
    summary: [
      '拉绳三档亮度，棉麻灯罩，无可视频闪',
      'Three levels by pull cord, linen-cotton shade, no visible flicker',
    ],
    about: [
      [
        '拉一下亮，再拉变暗，第三下是夜灯。棉麻灯罩透出来的光是暖的，放床头不刺眼。',
        'Pull once for full light, again to dim, a third time for a night light. The linen-cotton shade keeps it warm and easy on the eyes by the bed.',
      ],
      [
        '灯杆是实心黄铜，时间久了颜色会变沉，用擦铜膏可以擦亮，也可以不管它。',
        'The stem is solid brass and darkens with the years. Polish it back, or let it be.',
      ],
    ],
    tags: [
      ['台灯', 'Table lamp'],
      ['床头灯', 'Bedside lamp'],
      ['调光', 'Dimmable'],
    ],
    season: ['all'],
    style: ['minimal', 'retro'],
    material: ['黄铜、钢、棉麻', 'Brass, steel, linen-cotton'],
    rows: [
      ['bulb', 'E27 LED 8 W，随灯附赠', 'E27 LED 8 W, included'],
      ['colourTemperature', '3000 K'],
      ['dimensions', '直径 28 cm，高 48 cm', '28 cm across, 48 cm tall'],
      ['cable', '1.8 m'],
      ['certification', 'CCC'],
    ],
    options: [colour('white', 'black', 'green')],
    price: 259,
    was: 299,
    grams: 1900,
    pictures: 'home-lamp',
    gone: ['green'],
    sales: 1960,
    listed: '2026-02-09',
  },
];
