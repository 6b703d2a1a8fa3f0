import type { DemoProduct } from '../../shape.ts';
import { colour } from '../../vocabulary/options.ts';

export const furniture: readonly DemoProduct[] = [
  {
    handle: 'shell-dining-chair',
    sku: 'MU-CH-2601',
    brand: 'muyu',
    model: 'CH-01',
    name: ['弧形椅壳餐椅', 'Shell dining chair'],
    summary: ['榉木腿，椅壳一体成型，承重 120 kg', 'Beech legs, one-piece shell, holds 120 kg'],
    about: [
      [
        '椅壳按人坐下的弧度一次压成，坐一顿饭的时间腰不累。榉木腿，四角有脚垫。',
        'The shell is moulded in one piece to the curve of a sitting back. Beech legs, felt under each.',
      ],
      [
        '到货是散件，四颗螺丝，附内六角扳手，十分钟装好。',
        'It comes flat: four bolts, a hex key in the box, ten minutes.',
      ],
    ],
    tags: [
      ['餐椅', 'Dining chair'],
      ['椅子', 'Chair'],
      ['北欧', 'Nordic'],
    ],
    season: ['all'],
    style: ['nordic', 'minimal'],
    material: ['PP 椅壳、榉木、钢', 'PP shell, beech, steel'],
    rows: [
      ['dimensions', '47 × 52 × 82 cm，座高 45 cm', '47 × 52 × 82 cm, seat at 45 cm'],
      ['load', '120 kg'],
      ['weight', '4.6 kg'],
      ['assembly', '自行安装，附工具', 'By yourself, tool included'],
    ],
    options: [colour('ochre', 'teal', 'white')],
    price: 299,
    was: 359,
    grams: 5400,
    pictures: 'home-chair',
    stock: 'thin',
    sales: 980,
    listed: '2026-02-27',
  },
  {
    handle: 'one-drawer-desk-120',
    sku: 'MU-DK-2601',
    brand: 'muyu',
    model: 'DK-120',
    name: ['单抽屉书桌 120 cm', 'One-drawer desk 120 cm'],
    summary: ['实木贴面桌板，右侧一个抽屉，钢腿', 'Wood-veneer top, one drawer on the right, steel legs'],
    about: [
      [
        '120 × 60 的桌面，放一台显示器和一杯茶还有地方写字。抽屉在右手边，用阻尼滑轨，关得轻。',
        'At 120 × 60 cm it takes a monitor, a cup of tea and still a notebook. The drawer is on the right and closes softly.',
      ],
      [
        '橡木色配黑腿，胡桃木色配白腿。桌上的书和绿植是拍照用的，不随货。',
        'The oak top has black legs, the walnut white ones. Books and plant in the picture are not included.',
      ],
    ],
    tags: [
      ['书桌', 'Desk'],
      ['电脑桌', 'Computer desk'],
      ['办公', 'Home office'],
    ],
    season: ['all'],
    style: ['minimal', 'nordic'],
    material: ['多层板贴木皮、钢', 'Veneered plywood, steel'],
    rows: [
      ['dimensions', '120 × 60 × 74 cm'],
      ['load', '60 kg'],
      ['weight', '19 kg'],
      ['assembly', '自行安装，约 25 分钟', 'By yourself, about 25 minutes'],
    ],
    options: [colour('oak', 'walnut')],
    price: 799,
    grams: 22_500,
    pictures: 'home-desk',
    stock: 'thin',
    few: ['walnut'],
    sales: 436,
    listed: '2026-03-23',
  },
];
