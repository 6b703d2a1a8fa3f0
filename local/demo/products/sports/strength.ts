import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const strength: readonly DemoProduct[] = [
  {
    handle: 'rubber-hex-dumbbells-8kg',
    sku: 'YD-DB-2608',
    brand: 'yuedong',
    model: 'HEX-8',
    name: ['包胶六角哑铃 8 kg 一对', 'Rubber hex dumbbells, pair of 8 kg'],
    summary: ['六角不滚，滚花握把，两只共 16 kg', 'Hex heads do not roll, knurled grips, 16 kg in all'],
    about: [
      [
        '铸铁芯外面包橡胶，放地上不响，六角头放哪儿是哪儿，做俯卧撑也稳。',
        'Cast iron under rubber, quiet on the floor. The hex heads stay where you put them and make steady push-up handles.',
      ],
      [
        '握把镀铬滚花，中段略粗，出汗不打滑。新橡胶有味，开箱后放阳台几天。',
        'The chromed, knurled grips swell slightly in the middle and hold in sweaty hands. New rubber smells: give them a few days on the balcony.',
      ],
    ],
    tags: [
      ['哑铃', 'Dumbbells'],
      ['健身', 'Gym'],
      ['家用', 'Home gym'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['铸铁、橡胶、镀铬钢', 'Cast iron, rubber, chromed steel'],
    rows: [
      ['weight', '8 kg × 2'],
      ['grip', '直径 33 mm，滚花', '33 mm, knurled'],
      ['dimensions', '单只长 26 cm', '26 cm long each'],
    ],
    options: [colour('black', 'grey')],
    price: 269,
    was: 319,
    grams: 16_400,
    pictures: 'sports-dumbbell',
    sales: 2105,
    listed: '2026-01-30',
  },
  {
    handle: 'coated-kettlebell-12kg',
    sku: 'YD-KB-2612',
    brand: 'yuedong',
    model: 'KB-12',
    name: ['浸塑壶铃 12 kg', 'Coated kettlebell 12 kg'],
    summary: ['整体铸铁，浸塑不伤地板，12 kg', 'One-piece cast iron, coated to spare the floor'],
    about: [
      [
        '一体浇铸，没有焊缝；球身浸塑，提手喷砂，镁粉抓得住。底是平的，立得稳。',
        'Cast in one piece, no weld. The bell is dipped in vinyl; the handle is blasted so that chalk holds. The base is flat.',
      ],
      [
        '12 公斤适合多数男性入门、女性进阶的摇摆和深蹲。',
        'Twelve kilos suits swings and goblet squats for most men starting out and women with some practice.',
      ],
    ],
    tags: [
      ['壶铃', 'Kettlebell'],
      ['健身', 'Gym'],
      ['家用', 'Home gym'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['all'],
    style: ['sporty'],
    material: ['铸铁、PVC 浸塑', 'Cast iron, vinyl coating'],
    rows: [
      ['weight', '12 kg'],
      ['grip', '直径 33 mm，喷砂', '33 mm, blasted'],
      ['dimensions', '高 25 cm', '25 cm tall'],
    ],
    options: [colour('teal', 'red', 'black')],
    price: 119,
    was: 169,
    grams: 12_300,
    pictures: 'sports-kettlebell',
    gone: ['red'],
    sales: 1830,
    listed: '2026-03-04',
  },
];
