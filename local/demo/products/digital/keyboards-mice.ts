import type { DemoProduct } from '../../shape.ts';
import { choice, colour } from '../../vocabulary/options.ts';

export const keyboardsMice: readonly DemoProduct[] = [
  {
    handle: 'tri-mode-mechanical-keyboard-68',
    sku: 'JW-KB-2668',
    brand: 'jianwu',
    model: 'K68',
    name: ['68 键三模机械键盘', '68-key tri-mode mechanical keyboard'],
    summary: ['蓝牙、2.4 G、有线，热插拔，PBT 键帽', 'Bluetooth, 2.4 GHz or cable, hot-swap, PBT caps'],
    about: [
      [
        '小配列省出一个鼠标垫的地方，方向键还在。三种连接一键切，电脑、平板、手机轮着打。',
        'The small layout gives back a mouse pad’s width and keeps its arrow keys. One key switches between laptop, tablet and phone.',
      ],
      [
        '线性轴安静，段落轴有一点“嗒”的手感；以后想换，拔下来插新的就行，不用焊。',
        'Linear switches are quiet; tactile ones give a small bump. Change your mind later and swap them without soldering.',
      ],
    ],
    tags: [
      ['机械键盘', 'Mechanical keyboard'],
      ['蓝牙键盘', 'Bluetooth keyboard'],
      ['办公', 'Office'],
    ],
    style: ['tech'],
    rows: [
      ['layout', '68 键', '68 keys'],
      ['switches', '线性或段落，热插拔', 'Linear or tactile, hot-swap'],
      ['keycaps', 'PBT 热升华', 'PBT, dye-sublimated'],
      ['connection', '蓝牙 5.1、2.4 G、USB-C', 'Bluetooth 5.1, 2.4 GHz, USB-C'],
      ['battery', '4000 mAh'],
      ['weight', '720 g'],
    ],
    options: [
      colour('cream', 'dark'),
      choice('switch', ['轴体', 'Switch'], ['linear', '线性轴', 'Linear'], ['tactile', '段落轴', 'Tactile']),
    ],
    price: 299,
    was: 359,
    grams: 1050,
    pictures: 'digital-keyboard',
    gone: ['dark-tactile'],
    sales: 2980,
    listed: '2026-02-13',
  },
];
