import type { DemoProduct } from '../../shape.ts';
import { colour, memory } from '../../vocabulary/options.ts';

export const phones: readonly DemoProduct[] = [
  {
    handle: 'xingyu-x1-phone',
    sku: 'XU-PH-26X1',
    brand: 'xingyu',
    model: 'X1',
    name: ['X1 5G 手机', 'X1 5G phone'],
    summary: ['6.5 英寸 120 Hz，5000 mAh，后置三摄', '6.5 inch at 120 Hz, 5,000 mAh, three rear cameras'],
    about: [
      [
        '6.5 英寸的直屏，边框收得窄，单手够得到上沿。5000 毫安时，重度用一天半。',
        'A flat 6.5-inch screen with narrow borders, still reachable with one thumb. The 5,000 mAh battery does a busy day and a half.',
      ],
      [
        '主摄 5000 万像素带光学防抖，另有超广角和 2 倍长焦。夜景不抢亮，灯牌看得清字。',
        'The 50-megapixel main camera is stabilised; beside it are an ultra-wide and a 2× lens. Night shots stay dark enough to read a sign.',
      ],
      [
        '系统更新三年，安全补丁五年。盒内有 67 W 充电器和线。',
        'Three years of system updates, five of security patches. A 67 W charger and cable are in the box.',
      ],
    ],
    tags: [
      ['手机', 'Phone'],
      ['5G', '5G'],
      ['拍照', 'Camera'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    style: ['tech'],
    rows: [
      ['screen', '6.5 英寸 OLED，2400 × 1080，120 Hz', '6.5 inch OLED, 2400 × 1080, 120 Hz'],
      ['camera', '5000 万主摄、800 万超广角、1200 万 2× 长焦', '50 MP main, 8 MP ultra-wide, 12 MP 2× lens'],
      ['battery', '5000 mAh'],
      ['charging', '67 W 有线', '67 W wired'],
      ['network', '5G 双卡双待', '5G, dual SIM'],
      ['waterproof', 'IP54'],
      ['weight', '189 g'],
    ],
    options: [colour('blue', 'black', 'green'), memory('8+128 GB', '12+256 GB', '12+512 GB')],
    price: { '8-128gb': 2299, '12-256gb': 2699, '12-512gb': 2999 },
    was: { '8-128gb': 2499, '12-256gb': 2899, '12-512gb': 3299 },
    grams: 430,
    pictures: 'digital-phone',
    gone: ['green-12-512gb'],
    few: ['blue-12-512gb'],
    sales: 2310,
    listed: '2026-03-26',
  },
];
