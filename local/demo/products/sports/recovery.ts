import type { DemoProduct } from '../../shape.ts';
import { choice, colour } from '../../vocabulary/options.ts';

export const recovery: readonly DemoProduct[] = [
  {
    handle: 'grid-foam-roller',
    sku: 'PX-FR-2601',
    brand: 'pingxi',
    model: 'FR-G',
    name: ['凸点泡沫轴', 'Grid foam roller'],
    summary: ['空心 EVA，承重 150 kg，33 或 45 cm', 'Hollow EVA core, holds 150 kg, 33 or 45 cm'],
    about: [
      [
        '凸点大小不一，宽的像手掌，窄的像指腹。跑完步滚小腿和大腿外侧，一处三十秒。',
        'Broad pads like a palm, narrow ones like fingertips. After a run, thirty seconds each on calves and outer thighs.',
      ],
      [
        '中等硬度，第一次用会有点疼，属于正常；骨头突出的地方和腰椎不要滚。',
        'Medium firm: a little sore the first time is normal. Keep off bony spots and the lower spine.',
      ],
    ],
    tags: [
      ['泡沫轴', 'Foam roller'],
      ['筋膜放松', 'Massage'],
      ['跑步', 'Running'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['EVA、ABS 内管', 'EVA on an ABS tube'],
    rows: [
      ['dimensions', '直径 14 cm', '14 cm across'],
      ['hardness', '中等', 'Medium'],
      ['load', '150 kg'],
    ],
    options: [
      colour('orange', 'blue', 'black'),
      choice('length', ['长度', 'Length'], ['33cm', '33 cm', '33 cm'], ['45cm', '45 cm', '45 cm']),
    ],
    price: { '33cm': 79, '45cm': 99 },
    grams: { '33cm': 720, '45cm': 960 },
    pictures: 'sports-roller',
    gone: ['orange-45cm'],
    sales: 2760,
    listed: '2026-02-20',
  },
];
