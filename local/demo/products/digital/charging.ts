import type { DemoProduct } from '../../shape.ts';
import { choice, colour } from '../../vocabulary/options.ts';

export const charging: readonly DemoProduct[] = [
  {
    handle: 'gan-charger-65w',
    sku: 'JN-CH-2665',
    brand: 'juneng',
    model: 'CH-65',
    name: ['65 W 氮化镓充电器', '65 W GaN charger'],
    summary: ['双 USB-C，手机笔记本一起充，附线', 'Two USB-C ports for phone and laptop, cable included'],
    about: [
      [
        '比笔记本原装的砖小一半，两个口一起用时 45 + 20 W 自动分。',
        'Half the size of a laptop brick. With both ports in use it splits 45 and 20 W by itself.',
      ],
      [
        '插脚可以折进去，放包里不刮东西。满载会温热，属正常。',
        'The pins fold away and scratch nothing. At full load it gets warm, as it should.',
      ],
    ],
    tags: [
      ['充电器', 'Charger'],
      ['快充', 'Fast charging'],
      ['氮化镓', 'GaN'],
    ],
    style: ['tech', 'commute'],
    rows: [
      ['input', '100–240 V，50 / 60 Hz'],
      ['output', '最大 65 W，双口 45 + 20 W', 'Up to 65 W; 45 + 20 W with two'],
      ['ports', 'USB-C × 2', '2 × USB-C'],
      ['certification', 'CCC'],
      ['includes', '充电器、1 m 线', 'Charger, 1 m cable'],
    ],
    options: [colour('white', 'black')],
    price: 129,
    grams: 210,
    pictures: 'digital-charger',
    stock: 'deep',
    sales: 6091,
    listed: '2026-03-11',
  },
  {
    handle: 'braided-usb-c-cable',
    sku: 'JN-CB-2601',
    brand: 'juneng',
    model: 'CB-100',
    name: ['编织双头 USB-C 数据线', 'Braided USB-C cable'],
    summary: ['100 W，棉织外皮，附绑带', '100 W, cotton braid, strap included'],
    about: [
      [
        '棉织外皮软，不打结，弯折测试三万次。两头都是 USB-C。',
        'The cotton braid is soft, does not kink and was bent thirty thousand times in test. USB-C at both ends.',
      ],
      [
        '能跑 100 W 充电和 480 Mbps 传输，不能接显示器。',
        'It carries 100 W and 480 Mbps, but no picture to a monitor.',
      ],
    ],
    tags: [
      ['数据线', 'Cable'],
      ['充电线', 'Charging cable'],
      ['USB-C', 'USB-C'],
    ],
    style: ['tech'],
    rows: [
      ['output', '最大 100 W（20 V 5 A）', 'Up to 100 W (20 V, 5 A)'],
      ['ports', 'USB-C 对 USB-C', 'USB-C to USB-C'],
      ['material', '棉、TPE、铝', 'Cotton, TPE, aluminium'],
    ],
    options: [
      colour('grey', 'rust', 'navy'),
      choice('length', ['长度', 'Length'], ['1m', '1 m', '1 m'], ['2m', '2 m', '2 m']),
    ],
    price: { '1m': 29, '2m': 39 },
    grams: { '1m': 60, '2m': 90 },
    pictures: 'digital-cable',
    stock: 'deep',
    gone: ['rust-2m'],
    sales: 8837,
    listed: '2026-01-25',
  },
  {
    handle: 'wireless-charging-pad',
    sku: 'JN-WP-2601',
    brand: 'juneng',
    model: 'WP-15',
    name: ['15 W 无线充电板', '15 W wireless charging pad'],
    summary: ['带壳也能充，夜里不亮灯', 'Works through a case, no light at night'],
    about: [
      [
        '放上去就充，壳厚 4 毫米以内没问题。指示灯亮三秒就灭，不影响睡觉。',
        'Put the phone down and it charges, through cases up to 4 mm. The light goes out after three seconds, so you can sleep.',
      ],
      [
        '需要 20 W 以上的充电头，不附。金属壳、磁吸卡包请取下。',
        'Needs a charger of 20 W or more, not included. Take off metal cases and card holders.',
      ],
    ],
    tags: [
      ['无线充电器', 'Wireless charger'],
      ['充电器', 'Charger'],
      ['床头', 'Bedside'],
    ],
    style: ['tech', 'minimal'],
    rows: [
      ['output', '最大 15 W', 'Up to 15 W'],
      ['dimensions', '直径 10 cm，厚 1.1 cm', '10 cm across, 1.1 cm thick'],
      ['cable', '1.2 m，USB-C'],
      ['includes', '充电板、线', 'Pad, cable'],
    ],
    options: [colour('black', 'white')],
    price: 79,
    grams: 190,
    pictures: 'digital-pad',
    sales: 872,
    listed: '2026-05-03',
  },
];
