/** The surnames that nearly everybody in China has, most common first, and those of two characters. */
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺肖付闫代邰缪茅储尚晁麦沃麻年水幸钮池索璩刑么仝朴赫';
const double = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '宇文',
  '长孙',
  '司徒',
  '司空',
  '夏侯',
  '独孤',
  '南宫',
  '端木',
  '轩辕',
  '百里',
  '呼延',
  '东郭',
  '西门',
  '申屠',
  '公羊',
  '澹台',
  '钟离',
  '鲜于',
  '闾丘',
  '太史',
  '淳于',
  '赫连',
];

const singles: ReadonlySet<string> = new Set(single);

/** How many characters of a text are a surname: 2, 1 or 0. */
export const surnameLength = (text: string): 0 | 1 | 2 => {
  if (double.includes(text.slice(0, 2))) return 2;
  return singles.has(text.slice(0, 1)) ? 1 : 0;
};
