/**
 * Labels of forms and messages become marks, so that the words after them are known for what they are and the labels are no part of them.
 * The marks are characters of private use, which `cleaned` takes out of what comes in.
 */
export const mark = { gap: '\ue001', name: '\ue002', address: '\ue003', other: '\ue004', remark: '\ue006' } as const;

const colon = '\\s*[:=]\\s*';
const start = '(?<![\\p{Script=Han}A-Za-z])';

const labels: readonly (readonly [RegExp, string])[] = [
  [/(?:收货人姓名|收件人姓名|收货人|收件人|联系人|签收人|客户姓名|姓名|名字)\s*[:=]?\s*/gu, mark.name],
  [new RegExp(`${start}(?:name|recipient|consignee|to|收货|收件|收)${colon}`, 'giu'), mark.name],
  [
    /(?:手机号码|手机号|联系电话|联系方式|联系手机|电话号码|手机|电话|座机|固话)\s*(?:[:=]\s*|(?=[\d+(]))/gu,
    mark.other,
  ],
  [new RegExp(`${start}(?:telephone|tel|mobile|phone|cell)\\.?(?:${colon}|\\s*(?=[\\d+(]))`, 'giu'), mark.other],
  [/(?:邮政编码|邮编)\s*[:=]?\s*/gu, mark.other],
  [new RegExp(`${start}(?:zip ?code|zip|postcode|post code)${colon}`, 'giu'), mark.other],
  [/(?:我的|我家|收货|收件|详细|邮寄|寄送|送货|配送|快递|街道|新)?地址\s*(?:[:=]|是|为)?\s*/gu, mark.address],
  [/(?:所在地区|所在区域|所在地|省市区)\s*[:=]?\s*/gu, mark.address],
  [/(?:订单|买家|卖家)?(?:备注|留言)\s*[:=]\s*/gu, mark.remark],
  [
    new RegExp(
      `${start}(?:address|addr|省份|省|城市|市|区县|区/县|区|县|地区|街道|乡镇|门牌号|小区|详细)${colon}`,
      'giu',
    ),
    mark.address,
  ],
];

/** One form of every sign, no pictures, nothing unseen; breaks of lines stay. */
export const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu, ' ')
    .replaceAll(/[^\P{Cc}\n\t]|[\p{Cf}\p{Co}]|\ufe0f|\u20e3/gu, '')
    .replaceAll(/[•・‧∙⋅]/g, '·')
    .replaceAll(/[【】[\]{}「」『』<>"“”]/g, ' ');

export const withMarks = (text: string): string =>
  labels.reduce((so, [label, sign]) => so.replaceAll(label, sign), text);
