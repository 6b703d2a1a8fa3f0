import type { Text } from '../shape.ts';

/** What is seen on the pictures of each model, for those who cannot see them. `{c}` is the colour. */
export const pictureTexts = {
  'clothing-dress': [
    '{c}无袖圆领连衣裙平铺，腰间一条细带，A 字裙摆',
    'A sleeveless, round-necked dress in {c} laid flat, narrow belt, A-line skirt',
  ],
  'clothing-tshirt': [
    '{c}短袖圆领 T 恤平铺，胸前印“山野”',
    'A short-sleeved crew-neck T-shirt in {c} laid flat, printed 山野 on the chest',
  ],
  'clothing-sweater': [
    '{c}长袖圆领卫衣平铺，胸前印“晨野”',
    'A long-sleeved crew-neck sweatshirt in {c} laid flat, printed 晨野 on the chest',
  ],
  'clothing-shorts': ['{c}短裤平铺，腰间白色抽绳', 'Shorts in {c} laid flat, white drawstring at the waist'],
  'clothing-backpack': [
    '{c}双肩包立着，前袋有皮标“行野”',
    'A backpack in {c} standing, 行野 patch on the front pocket',
  ],
  'clothing-tote': ['{c}帆布袋，正面印“慢”字', 'A canvas bag in {c}, printed with the character 慢 (slow)'],
  'beauty-serum': ['滴管精华瓶，{c}瓶身，米色标签', 'A dropper bottle in {c} with a cream label'],
  'beauty-jar': ['圆形面霜罐，{c}罐身', 'A round cream jar in {c}'],
  'beauty-tube': ['立着的软管，{c}管身', 'A tube in {c} standing on its cap'],
  'beauty-pump': ['按压瓶，{c}瓶身', 'A pump bottle in {c}'],
  'beauty-lipstick': ['旋出的{c}唇膏，盖子放在一旁', 'A {c} lipstick twisted up, its cap beside it'],
  'beauty-compact': ['打开的{c}粉饼盒，带镜子和粉扑', 'An open compact in {c} with mirror and puff'],
  'beauty-perfume': [
    '方形玻璃香水瓶，{c}香水，金属方盖',
    'A square glass perfume bottle, {c} liquid, square metal cap',
  ],
  'sports-yogamat': ['卷起的{c}瑜伽垫，带提绳', 'A rolled yoga mat in {c} with a carrying strap'],
  'sports-dumbbell': ['一对{c}六角哑铃，镀铬握把', 'A pair of {c} hex dumbbells with chrome handles'],
  'sports-kettlebell': ['{c}壶铃，黑色提手', 'A kettlebell in {c} with a black handle'],
  'sports-basketball': ['{c}篮球，印“跃动”', 'A basketball in {c}, printed 跃动'],
  'sports-roller': ['{c}泡沫轴，表面有凸点', 'A foam roller in {c} with a raised pattern'],
  'sports-rope': ['{c}跳绳，黑色手柄', 'A skipping rope in {c} with black handles'],
  'sports-shaker': ['{c}摇摇杯，带提环盖', 'A shaker in {c} with a loop on its lid'],
  'home-mug': ['{c}马克杯，杯身印“安”字', 'A mug in {c} with the character 安 (calm)'],
  'home-thermos': ['{c}保温杯，杯盖带提环', 'A vacuum flask in {c} with a carrying loop'],
  'home-bowls': ['{c}餐具：两只碗、一只小碗、一只盘', 'Tableware in {c}: two bowls, a small bowl and a plate'],
  'home-pot': ['{c}珐琅双耳锅，木质盖钮', 'An enamelled casserole in {c} with a wooden knob'],
  'home-lamp': ['台灯，{c}底座，黄铜杆，米白布罩', 'A table lamp, base in {c}, brass stem, off-white fabric shade'],
  'home-cushion': ['{c}方形抱枕', 'A square cushion in {c}'],
  'home-chair': ['{c}餐椅，弯曲椅壳，木椅腿', 'A dining chair, moulded shell in {c}, wooden legs'],
  'home-desk': ['{c}书桌，右侧一个抽屉，桌上有书和绿植', 'A desk in {c} with one drawer, books and a plant on it'],
  'home-vase': ['{c}棱纹花瓶，插着几枝干草', 'A faceted vase in {c} holding a few dried grasses'],
  'home-candle': [
    '{c}杯装香氛蜡烛点燃着，木盖放在一旁',
    'A lit scented candle in a {c} glass, its wooden lid beside it',
  ],
  'digital-phone': ['{c}手机的正面和背面', 'A phone in {c}, front and back'],
  'digital-earbuds': ['{c}真无线耳机，充电盒打开', 'True wireless earbuds in {c} with their case open'],
  'digital-headphones': ['{c}头戴耳机', 'Over-ear headphones in {c}'],
  'digital-speaker': [
    '{c}圆柱形音箱，顶部有灯环，侧边有提带',
    'A cylindrical speaker in {c}, light ring on top, strap at the side',
  ],
  'digital-watch': [
    '方形智能手表，{c}表带，屏幕显示时间、步数和心率',
    'A square smart watch with a {c} strap showing time, steps and heart rate',
  ],
  'digital-powerbank': ['{c}充电宝和一根白色数据线', 'A power bank in {c} with a white cable'],
  'digital-keyboard': ['{c}小配列机械键盘', 'A compact mechanical keyboard in {c}'],
  'food-teatin': ['圆形茶叶罐，金色盖钮', 'A round tea tin with a brass knob'],
  'food-coffee': ['咖啡豆袋，前面散落几粒咖啡豆', 'A bag of coffee, a few beans in front of it'],
  'food-honey': ['一罐蜂蜜和一支木制蜂蜜棒', 'A jar of honey and a wooden dipper'],
  'food-rice': ['一袋大米，前面一小碗米', 'A bag of rice with a small bowl of it in front'],
  'food-milk': ['屋顶盒和一杯倒好的奶', 'A gable-top carton and a full glass'],
  'food-can': ['挂着水珠的易拉罐', 'A can with drops of water on it'],
  'food-snackbox': ['一盒曲奇，前面叠着几块', 'A box of cookies, a few stacked in front'],
  'food-fruitbox': ['纸箱里整齐排着水果', 'Fruit in neat rows in a cardboard box'],
} as const satisfies Record<string, Text>;

export type PictureModel = keyof typeof pictureTexts;
