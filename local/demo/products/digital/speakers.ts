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
    sales: 1223,
    listed: '2026-04-11',
  },
  {
    handle: 'home-bluetooth-speaker',
    sku: 'TL-SP-2602',
    brand: 'tinglan',
    model: 'SP-40H',
    name: ['家用蓝牙音箱', 'Home Bluetooth speaker'],
    summary: ['40 W，插电用，Wi-Fi 与蓝牙', '40 W, mains powered, Wi-Fi and Bluetooth'],
    about: [
      [
        '放客厅的一台，低音比便携款厚一倍。没有电池，插着电用。',
        'The one for the living room, with twice the bass of the portable. It has no battery: plug it in.',
      ],
      [
        '支持 Wi-Fi 投送，来电话也不会打断音乐。',
        'Cast to it over Wi-Fi and a phone call will not interrupt the music.',
      ],
    ],
    tags: [
      ['音箱', 'Speaker'],
      ['蓝牙音响', 'Bluetooth speaker'],
      ['客厅', 'Living room'],
    ],
    style: ['tech', 'minimal'],
    rows: [
      ['output', '40 W'],
      ['bluetooth', '5.3'],
      ['network', 'Wi-Fi 5'],
      ['dimensions', '直径 16 cm，高 19 cm', '16 cm across, 19 cm tall'],
      ['cable', '1.8 m'],
    ],
    options: [colour('black', 'white')],
    price: 499,
    grams: 2100,
    pictures: 'digital-speaker',
    sales: 216,
    listed: '2026-05-30',
  },
  {
    handle: 'mini-bluetooth-speaker',
    sku: 'TL-SP-2603',
    brand: 'tinglan',
    model: 'SP-5',
    name: ['迷你蓝牙音箱', 'Mini Bluetooth speaker'],
    summary: ['5 W，拳头大，10 小时', '5 W, the size of a fist, 10 hours'],
    about: [
      [
        '挂在包上、车把上都行，声音够一个浴室或一顶帐篷。',
        'Hang it from a bag or a handlebar. Loud enough for a bathroom or a tent.',
      ],
      ['两台可以配对成立体声。防泼溅，别泡水。', 'Two make a stereo pair. It takes splashes, but do not drop it in.'],
    ],
    tags: [
      ['音箱', 'Speaker'],
      ['蓝牙音响', 'Bluetooth speaker'],
      ['户外', 'Outdoors'],
    ],
    style: ['tech', 'outdoor'],
    rows: [
      ['output', '5 W'],
      ['bluetooth', '5.3'],
      ['playTime', '10 小时', '10 h'],
      ['waterproof', 'IPX5'],
      ['dimensions', '直径 7 cm，高 6 cm', '7 cm across, 6 cm tall'],
    ],
    options: [colour('red', 'yellow')],
    price: 129,
    grams: 290,
    pictures: 'digital-speaker',
    sales: 3274,
    listed: '2026-04-07',
  },
];
