import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const speakers: readonly DemoProduct[] = [
  {
    handle: 'portable-bluetooth-speaker',
    sku: 'TL-SP-2601',
    brand: 'tinglan',
    model: 'SP-20',
    name: ['便携蓝牙音箱', 'Portable Bluetooth speaker'],
    summary: ['20 W，防水 IPX7，18 小时', '20 W, waterproof to IPX7, 18 hours'],
    about: [
      [
        '圆柱形四面出声，放桌子中间大家听到的一样。两台可以配成左右声道。',
        'It plays all round, so everyone at the table hears the same. Two of them pair as left and right.',
      ],
      [
        'IPX7 能泡半小时水，洗澡、露营都行。顶上的灯环亮的那段就是音量。',
        'IPX7 survives half an hour under water: fine for showers and camping. The lit part of the ring on top shows the volume.',
      ],
    ],
    tags: [
      ['音箱', 'Speaker'],
      ['蓝牙音响', 'Bluetooth speaker'],
      ['露营', 'Camping'],
    ],
    style: ['tech', 'outdoor'],
    rows: [
      ['output', '20 W'],
      ['bluetooth', '5.3'],
      ['playTime', '18 小时（半音量）', '18 h at half volume'],
      ['waterproof', 'IPX7'],
      ['charging', 'USB-C，3 小时充满', 'USB-C, full in 3 h'],
      ['dimensions', '直径 9 cm，高 14 cm', '9 cm across, 14 cm tall'],
    ],
    options: [colour('grey', 'sand', 'teal')],
    price: 349,
    grams: 820,
    pictures: 'digital-speaker',
    sales: 2415,
    listed: '2026-04-11',
  },
];
