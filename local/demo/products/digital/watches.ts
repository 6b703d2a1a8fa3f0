import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const watches: readonly DemoProduct[] = [
  {
    handle: 'everyday-smart-watch',
    sku: 'XU-SW-2601',
    brand: 'xingyu',
    model: 'W1',
    name: ['W1 智能手表', 'W1 smart watch'],
    summary: ['1.9 英寸 OLED，心率血氧，续航 10 天', '1.9 inch OLED, heart rate and blood oxygen, 10 days'],
    about: [
      [
        '抬腕看时间、步数和心率，来电和消息在腕上震。一次充电用十天，周末充一次就够。',
        'Raise your wrist for time, steps and pulse; calls and messages buzz. A charge lasts ten days, so once at the weekend will do.',
      ],
      [
        '心率和血氧供日常参考，不作医疗用途。游泳可以戴，蒸桑拿请摘下。',
        'Heart rate and blood oxygen are for everyday reference, not medical use. Swim with it, but leave it out of the sauna.',
      ],
    ],
    tags: [
      ['智能手表', 'Smart watch'],
      ['手环', 'Fitness tracker'],
      ['心率', 'Heart rate'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    style: ['tech', 'sporty'],
    rows: [
      ['screen', '1.9 英寸 OLED，410 × 502', '1.9 inch OLED, 410 × 502'],
      ['sensors', '心率、血氧、加速度、陀螺仪', 'Heart rate, blood oxygen, accelerometer, gyroscope'],
      ['playTime', '常规 10 天', '10 days of normal use'],
      ['waterproof', '5 ATM'],
      ['bluetooth', '5.3'],
      ['weight', '36 g，不含表带', '36 g without strap'],
    ],
    options: [colour('black', 'sand', 'blue')],
    price: 399,
    was: 459,
    grams: 180,
    pictures: 'digital-watch',
    stock: 'deep',
    sales: 5520,
    listed: '2026-01-19',
  },
];
