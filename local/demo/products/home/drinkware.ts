import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const drinkware: readonly DemoProduct[] = [
  {
    handle: 'vacuum-flask-500ml',
    sku: 'XY-VF-2601',
    brand: 'xingye',
    model: 'VF-500',
    name: ['真空保温杯', 'Vacuum flask'],
    summary: ['316 不锈钢内胆，500 ml，12 小时保温', '316 steel inside, 500 ml, hot for 12 hours'],
    about: [
      [
        '早上灌的开水，傍晚还有 60 ℃ 上下。内胆是 316 不锈钢，泡茶、装果汁都不串味。',
        'Boiling water in the morning is still around 60 °C at dusk. The 316 steel inside keeps no taste of tea or juice.',
      ],
      [
        '杯盖带提环，挂在包外也行。杯口直径 4.5 厘米，放得进冰块，刷子伸得进去。',
        'The loop on the lid hangs from a pack. The 4.5 cm mouth takes ice cubes and a brush.',
      ],
    ],
    tags: [
      ['保温杯', 'Flask'],
      ['316不锈钢', '316 steel'],
      ['户外', 'Outdoors'],
    ],
    gender: 'unisex',
    ageGroup: 'adult',
    season: ['autumn', 'winter'],
    style: ['outdoor', 'minimal'],
    material: ['316 不锈钢内胆，304 外壳', '316 steel inside, 304 steel outside'],
    rows: [
      ['capacity', '500 ml'],
      ['insulation', '12 小时不低于 55 ℃（95 ℃ 起，室温 20 ℃）', 'At least 55 °C after 12 h (from 95 °C at 20 °C)'],
      ['dimensions', '直径 7 cm，高 26 cm', '7 cm across, 26 cm tall'],
      ['dishwasher', '不可用', 'No'],
      ['standard', 'GB 4806.9、GB/T 40355'],
    ],
    options: [colour('green', 'white', 'pink')],
    price: 139,
    grams: 330,
    pictures: 'home-thermos',
    stock: 'deep',
    few: ['pink'],
    sales: 12_650,
    listed: '2026-01-06',
  },
  {
    handle: 'calm-stoneware-mug',
    sku: 'MU-MG-2601',
    brand: 'muyu',
    model: 'MG-350',
    name: ['“安”字陶瓷马克杯', 'Calm stoneware mug'],
    summary: ['350 ml，可进洗碗机和微波炉', '350 ml, dishwasher and microwave safe'],
    about: [
      [
        '1250 ℃ 烧成的炻瓷，壁厚，热饮凉得慢。杯身印一个“安”字，釉下彩，洗不掉。',
        'Stoneware fired at 1,250 °C with a thick wall that holds the heat. The character 安, calm, sits under the glaze and does not wash off.',
      ],
      [
        '每只釉面的深浅略有不同。把手放得下三根手指。',
        'The glaze varies a little from mug to mug. Three fingers fit the handle.',
      ],
    ],
    tags: [
      ['马克杯', 'Mug'],
      ['陶瓷', 'Ceramic'],
      ['礼物', 'Gift'],
    ],
    ageGroup: 'adult',
    season: ['all'],
    style: ['minimal', 'literary'],
    material: ['炻瓷', 'Stoneware'],
    rows: [
      ['capacity', '350 ml'],
      ['dimensions', '口径 8.5 cm，高 9.5 cm', '8.5 cm across, 9.5 cm tall'],
      ['dishwasher', '可用', 'Yes'],
      ['standard', 'GB 4806.4'],
    ],
    options: [colour('cream', 'blue', 'green')],
    price: 68,
    grams: 380,
    pictures: 'home-mug',
    sales: 5230,
    listed: '2026-01-22',
  },
];
