import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const kitchen: readonly DemoProduct[] = [
  {
    handle: 'enamelled-casserole-24cm',
    sku: 'SH-CP-2624',
    brand: 'shayuhuo',
    model: 'CP-24',
    name: ['珐琅铸铁锅 24 cm', 'Enamelled cast-iron casserole 24 cm'],
    summary: ['4 L，电磁炉明火通用，木质盖钮', '4 L, for induction and gas, wooden knob'],
    about: [
      [
        '铸铁蓄热好，小火就能一直咕嘟，炖牛腩一个半小时软烂。内壁浅色珐琅，看得清底有没有糊。',
        'Cast iron holds its heat: a low flame keeps it simmering, and brisket is tender in an hour and a half. The pale enamel inside shows you the bottom.',
      ],
      [
        '盖钮是榉木，不能进烤箱；拧下来后锅和盖可以。用木铲或硅胶铲，别用钢丝球。',
        'The knob is beech and must come off before the pot goes into the oven. Use wood or silicone, never steel wool.',
      ],
    ],
    tags: [
      ['珐琅锅', 'Enamel pot'],
      ['铸铁', 'Cast iron'],
      ['炖锅', 'Stew pot'],
    ],
    season: ['autumn', 'winter'],
    style: ['nordic'],
    material: ['铸铁、珐琅、榉木', 'Cast iron, enamel, beech'],
    rows: [
      ['capacity', '4 L'],
      ['dimensions', '内径 24 cm', '24 cm inside'],
      ['weight', '5.2 kg'],
      ['hob', '明火、电磁炉、电陶炉', 'Gas, induction, ceramic'],
      ['dishwasher', '不建议', 'Not recommended'],
    ],
    options: [colour('red', 'blue', 'cream')],
    price: 459,
    was: 569,
    grams: 5600,
    pictures: 'home-pot',
    few: ['cream'],
    sales: 1690,
    listed: '2026-01-10',
  },
  {
    handle: 'glazed-tableware-set-4',
    sku: 'MU-TW-2601',
    brand: 'muyu',
    model: 'TW-4',
    name: ['描边陶瓷餐具四件套', 'Rimmed tableware, set of 4'],
    summary: ['两碗、一小碗、一盘，可进洗碗机', 'Two bowls, a small bowl and a plate, dishwasher safe'],
    about: [
      [
        '一个人吃饭刚好的一套：汤碗、饭碗、蘸料碗和一只平盘，叠起来收。',
        'Just right for one: a soup bowl, a rice bowl, a dipping bowl and a flat plate, and they stack.',
      ],
      [
        '口沿一圈手工描边，每只粗细略有差别。可进微波炉；描边不含金属。',
        'The rims are banded by hand, so the line varies. Microwave safe: there is no metal in the band.',
      ],
    ],
    tags: [
      ['餐具', 'Tableware'],
      ['陶瓷', 'Ceramic'],
      ['碗', 'Bowls'],
    ],
    season: ['all'],
    style: ['minimal', 'nordic'],
    material: ['炻瓷', 'Stoneware'],
    rows: [
      ['includes', '20 cm 盘、16 cm 碗、12 cm 碗、10 cm 碗', 'Plate 20 cm; bowls 16, 12 and 10 cm'],
      ['dishwasher', '可用', 'Yes'],
      ['standard', 'GB 4806.4'],
    ],
    options: [colour('white', 'celadon', 'indigo')],
    price: 149,
    grams: 1650,
    pictures: 'home-bowls',
    sales: 2480,
    listed: '2026-03-02',
  },
];
