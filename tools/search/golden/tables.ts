/** Characters that are written alike, from everyday confusions of strokes and radicals; each with its look-alikes. */
const alike = `
抱饱袍跑泡 枕忱沈 杯坏怀 未末 己已 晴睛情 洗冼 牛午 茶荼 蓝篮 绳蝇 锅祸 珍诊 栏拦 鼠鼠 帽冒 键健 铃玲冷 恤血 垫势执
膏高 霜箱 蜜密 裙群 衣农 连莲 鞋挂 裤库 包句 背肯 双又 肩扇 手毛 机杌 表麦 音暗 箱厢 充允 电申 宝玉 数娄 据锯 线钱浅
鼠鼠 标际 盘盆 键建 降隆 噪操燥 头买 戴载 牙邪 耳且 瑜愉谕 伽加 跳挑 轴抽 泡炮 沫末 哑亚 壶壸 篮监 球求 摇遥 水永
保褓 温湿 马乌 克兑 陶淘 瓷资 台合 灯打 抱包 花化 瓶饼 蜡腊 烛浊 桌卓 椅倚 架茄 毛手 巾币 米来 奶仍 咖加 啡非 豆立
绿缘 红江 乌鸟 龙尤 果杲 曲由 奇寄 饼拼 苹平 橙澄 蜂峰 饮软 料科 精情 华毕 面而 乳孔 防访 晒洒 洁诘 卸御 妆壮 身射
沐木 浴裕 露路 护沪 发友 素紊 唇辱 粉纷 腮思 香杳 卫卩 短矮 休体 闲闭 棒捧 帆帜 托抚 平干 板扳 充冲 器嚣 无元 静净
衫杉 羽翔 绒戎 风凤 跑袍 帆帆 凉谅 靴鞭 霜霸 液夜 膜模 彩采 梳流 弹单 力刀 帐怅 篷蓬 睡唾 袋岱 折拆 叠垒 野墅 餐歺 足定
拍柏 四匹 件仵 套奎 被破 毯谈 落洛 夜液 炒抄 刀力 砧钻 饭板 煲保 炸诈 收牧 纳呐 衣依 置罢 物勿 显昱 示禾 屏拼 壳亮 支友 架驾
环坏 相湘 面回 橄敢 榄览 油由 坚竖 干千 巧功 朱末
`;

export const lookAlikes: ReadonlyMap<string, readonly string[]> = new Map(
  alike
    .trim()
    .split(/\s+/)
    .flatMap((group) => [...group].map((char) => [char, [...group].filter((c) => c !== char)] as const))
    .filter(([, others]) => others.length > 0),
);

/** Keys beside each on a QWERTY keyboard. */
export const neighbours: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qes',
  e: 'wrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'ol',
  a: 'qsz',
  s: 'awdx',
  d: 'sefc',
  f: 'drgv',
  g: 'fthb',
  h: 'gyjn',
  j: 'hukm',
  k: 'jil',
  l: 'kop',
  z: 'asx',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgb',
  b: 'vghn',
  n: 'bhjm',
  m: 'njk',
}; // prettier-ignore

/** What people also call things, as a dictionary of everyday words has it: `typed=name,name`. */
export const otherNames = `
洋装=连衣裙 连身裙=连衣裙 半袖=T恤 短袖衫=T恤 体恤=T恤 套头衫=卫衣 帽衫=卫衣 背包=双肩包 书包=双肩包 双肩背包=双肩包 移动电话=手机 智能手机=手机
耳麦=耳机 无线耳机=蓝牙耳机 音响=音箱 扬声器=音箱 喇叭=音箱 移动电源=充电宝 充电线=数据线 充电头=充电器 快充头=充电器 滑鼠=鼠标 平板=平板电脑
手提电脑=笔记本电脑 笔电=笔记本电脑 唇膏=口红 唇彩=口红 洗面奶=洁面乳 洗脸奶=洁面乳 洁面膏=洁面乳 乳霜=面霜 润肤霜=面霜 精华液=精华 精华水=精华
防晒霜=防晒乳 洗头水=洗发水 洗发露=洗发水 香波=洗发水 沐浴乳=沐浴露 沐浴液=沐浴露 润发乳=护发素 润肤乳=身体乳 润肤露=身体乳 手霜=护手霜 润手霜=护手霜
健身垫=瑜伽垫 瑜珈垫=瑜伽垫 瑜伽柱=泡沫轴 靠枕=抱枕 靠垫=抱枕 桌灯=台灯 写字台=书桌 办公桌=书桌 电脑桌=书桌 面巾=毛巾 架子=置物架 菜板=砧板 案板=砧板
切菜板=砧板 炖锅=铸铁锅 汤锅=铸铁锅 咖啡杯=马克杯 香薰蜡烛=香氛蜡烛 盆栽=绿植 稻米=大米 蜜糖=蜂蜜 鲜奶=牛奶 苏打水=气泡水 汽水=气泡水 饼干=曲奇
桔子=橘子 甜橙=橙子 鸭舌帽=棒球帽 帆布包=托特包 手提袋=托特包 丹宁裤=牛仔裤 羽绒衣=羽绒服 电饭锅=电饭煲 棉被=被子 毯子=毛毯 显示屏=显示器 屏幕=显示器
排插=插线板 接线板=插线板 插座=插线板 话筒=麦克风 照相机=相机 挂面=面条 朱古力=巧克力 干果=坚果 运动鞋=跑鞋 跑步鞋=跑鞋 衬衣=衬衫 厨刀=菜刀 整理箱=收纳箱
储物箱=收纳箱 晾衣架=衣架 散粉=粉饼 保暖杯=保温杯 暖水杯=保温杯 香薰=香薰蜡烛,香氛蜡烛 润唇膏=口红 胭脂=腮红 手电脑=笔记本电脑 眼影=眼影盘 粉底=粉底液
`;

export const otherEnglishNames: readonly (readonly [typed: string, ...names: string[]])[] = [
  ['sneakers', 'running shoes'],
  ['trainers', 'running shoes'],
  ['tee', 't-shirt'],
  ['rucksack', 'backpack'],
  ['face wash', 'cleanser', 'face wash'],
  ['jump rope', 'skipping rope'],
  ['cell phone', 'phone'],
  ['smartphone', 'phone'],
  ['portable charger', 'power bank'],
  ['sun cream', 'sunscreen'],
  ['thermos', 'vacuum flask', 'insulated bottle'],
  ['earphones', 'earbuds', 'headphones'],
  ['throw pillow', 'cushion'],
  ['hand lotion', 'hand cream'],
  ['biscuits', 'cookies', 'biscuits'],
  ['exercise mat', 'yoga mat'],
  ['pullover', 'sweatshirt'],
  ['hoodie', 'sweatshirt'],
  ['notebook computer', 'laptop'],
  ['coffee cup', 'mug'],
  ['desk light', 'desk lamp', 'table lamp'],
  ['comforter', 'duvet'],
  ['extension lead', 'power strip'],
  ['frying pan', 'wok'],
]; // prettier-ignore

/** Goods that neither catalogue has, nor anything near. */
export const notSold: readonly string[] = [
  '挖掘机',
  '轮胎',
  '狗粮',
  '猫砂',
  '钢琴',
  '机票',
  '汽车脚垫',
  '水泥',
  '渔具',
  '婚纱照',
  '降压药',
  '电动车',
  '鱼缸',
  '避孕套',
  '硬盘盒子',
  '打印机墨盒',
  '吊车',
  '房屋出租',
  '宠物疫苗',
  '摩托车头盔',
  '轮椅',
  '空调安装',
  '显微镜',
  '望远镜',
  '验钞机',
  'excavator',
  'cat litter',
  'piano',
  'car tyres',
  'dog food',
  'lawn mower',
  'flight ticket',
  'wajueji',
  'maosha',
  'zzzqqqxx',
  '！！！',
  '龘靐齉',
  '12345678987',
  'http://example.com',
  '🚜',
]; // prettier-ignore

export const colours: readonly (readonly [code: string, ...words: string[]])[] = [
  ['red', '红色', '红'],
  ['blue', '蓝色', '蓝'],
  ['green', '绿色', '绿'],
  ['black', '黑色', '黑'],
  ['white', '白色', '白'],
  ['brown', '棕色', '咖啡色'],
  ['grey', '灰色', '灰'],
]; // prettier-ignore
