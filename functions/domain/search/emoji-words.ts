/** What a picture stands for when somebody searches by it: `picture word`, a line each. */
const lines = `
👗 连衣裙
👚 上衣
👕 t恤
👖 裤子
🧥 外套
👟 跑鞋
👠 高跟鞋
🩳 短裤
🧢 棒球帽
👒 帽子
👜 包
🎒 双肩包
🧣 围巾
🧤 手套
🧦 袜子
👓 眼镜
💄 口红
🧴 身体乳
🧼 沐浴露
🕯 蜡烛
🏀 篮球
⚽ 足球
🏸 羽毛球拍
🏓 乒乓球拍
🧘 瑜伽
⛺ 帐篷
🏕 露营
🥤 饮料
☕ 咖啡
🍵 茶
🥛 牛奶
🍚 大米
🍜 面条
🍯 蜂蜜
🍪 饼干
🍫 巧克力
🥜 坚果
🍎 苹果
🍊 橘子
🎧 耳机
🔊 音箱
🎤 麦克风
📱 手机
💻 笔记本电脑
🖥 显示器
⌨ 键盘
🖱 鼠标
⌚ 智能手表
📷 相机
🔋 充电宝
🔌 充电器
💡 台灯
🪑 椅子
🛏 床品
🎁 礼物
🪴 绿植
`;

const words = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
);

/** Pictures that name goods by their words; others stay and are no part of a query. */
export const withoutPictures = (text: string): string =>
  /\p{Extended_Pictographic}/u.test(text)
    ? text.replace(/\p{Extended_Pictographic}/gu, (picture) =>
        words.has(picture) ? ` ${words.get(picture)} ` : picture,
      )
    : text;
