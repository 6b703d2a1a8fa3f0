import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const headphones: readonly DemoProduct[] = [
  {
    handle: 'noise-cancelling-headphones',
    sku: 'TL-HP-2601',
    brand: 'tinglan',
    model: 'HP-N1',
    name: ['头戴降噪耳机', 'Noise-cancelling headphones'],
    summary: ['主动降噪，40 小时续航，双设备连接', 'Active noise cancelling, 40 hours, two devices at once'],
    about: [
      [
        '地铁的轰隆压到听得见翻书，报站声留着。通透模式按一下切，点单不用摘。',
        'The rumble of the underground drops until you can hear a page turn, while announcements stay. One press lets the world in to order a coffee.',
      ],
      [
        '同时连电脑和手机，开完会切回音乐不用重新配对。40 小时是开降噪测的，关掉能到 55 小时。',
        'Connects to laptop and phone at once. Forty hours is with noise cancelling on; without, about 55.',
      ],
      [
        '耳罩是蛋白皮，夏天会热，每小时摘一会儿。',
        'The pads are protein leather and get warm in summer: give your ears a break each hour.',
      ],
    ],
    tags: [
      ['耳机', 'Headphones'],
      ['蓝牙耳机', 'Bluetooth headphones'],
      ['降噪', 'Noise cancelling'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    style: ['tech', 'commute'],
    rows: [
      ['driver', '40 mm 动圈', '40 mm dynamic'],
      ['noise', '主动降噪、通透', 'Active cancelling, pass-through'],
      ['bluetooth', '5.4，SBC / AAC / LDAC'],
      ['playTime', '40 小时（降噪开）', '40 h with noise cancelling'],
      ['charging', 'USB-C，10 分钟用 5 小时', 'USB-C, 5 h from 10 minutes'],
      ['weight', '258 g'],
    ],
    options: [colour('black', 'cream', 'blue')],
    price: 599,
    was: 799,
    grams: 620,
    pictures: 'digital-headphones',
    few: ['cream'],
    sales: 3140,
    listed: '2026-02-25',
  },
  {
    handle: 'air-true-wireless-earbuds',
    sku: 'TL-EB-2601',
    brand: 'tinglan',
    model: 'EB-A1',
    name: ['真无线蓝牙耳机 Air', 'Air true wireless earbuds'],
    summary: ['入耳式，连盒 30 小时，IPX4', 'In-ear, 30 hours with the case, IPX4'],
    about: [
      [
        '一只 4.6 克，戴着容易忘。打电话用双麦收音，路边风大也听得清。',
        'At 4.6 g each they are easy to forget. Two microphones per side keep calls clear by a windy road.',
      ],
      [
        '单只也能用。盒盖打开自动连接，灯绿是电足，橙是该充了。',
        'Either one works alone. Open the lid and they connect: green means charged, amber means charge me.',
      ],
    ],
    tags: [
      ['蓝牙耳机', 'Bluetooth earbuds'],
      ['真无线', 'True wireless'],
      ['耳机', 'Earphones'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    style: ['tech', 'commute'],
    rows: [
      ['driver', '10 mm 动圈', '10 mm dynamic'],
      ['bluetooth', '5.3，SBC / AAC'],
      ['playTime', '单次 7 小时，连盒 30 小时', '7 h, 30 h with the case'],
      ['waterproof', 'IPX4'],
      ['charging', 'USB-C'],
      ['weight', '单只 4.6 g，盒 42 g', '4.6 g each, case 42 g'],
    ],
    options: [colour('white', 'black')],
    price: 199,
    was: 249,
    grams: 120,
    pictures: 'digital-earbuds',
    stock: 'deep',
    sales: 13_870,
    listed: '2026-01-05',
  },
];
