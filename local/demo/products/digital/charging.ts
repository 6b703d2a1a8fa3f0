import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const charging: readonly DemoProduct[] = [
  {
    handle: 'power-bank-10000',
    sku: 'JN-PB-2610',
    brand: 'juneng',
    model: 'PB-10',
    name: ['充电宝 10000 mAh', 'Power bank 10,000 mAh'],
    summary: ['22.5 W 快充，可带上飞机，附线', '22.5 W fast charging, fine for flights, cable included'],
    about: [
      [
        '能把一台 5000 毫安时的手机充满一次还多一点。两个 USB-A 一个 USB-C，可以同时充三台。',
        'Fills a 5,000 mAh phone once and a bit more. Two USB-A ports and a USB-C charge three things at a time.',
      ],
      [
        '额定能量 37 Wh，有 3C 标志，国内航班可随身带。四颗灯显示余量。',
        'Rated 37 Wh with the 3C mark, so you may carry it on flights in China. Four lights show what is left.',
      ],
    ],
    tags: [
      ['充电宝', 'Power bank'],
      ['移动电源', 'Portable charger'],
      ['快充', 'Fast charging'],
    ],
    style: ['tech', 'commute'],
    rows: [
      ['capacity', '10000 mAh，额定 5800 mAh（5 V）', '10,000 mAh, rated 5,800 mAh at 5 V'],
      ['ratedEnergy', '37 Wh'],
      ['output', '最大 22.5 W', 'Up to 22.5 W'],
      ['ports', 'USB-A × 2，USB-C × 1', '2 × USB-A, 1 × USB-C'],
      ['certification', 'CCC'],
      ['weight', '218 g'],
    ],
    options: [colour('white', 'navy', 'mint')],
    price: 99,
    was: 129,
    grams: 330,
    pictures: 'digital-powerbank',
    stock: 'deep',
    sales: 15_420,
    listed: '2026-01-03',
  },
];
