import type { Bilingual } from './values/locale.ts';

/**
 * What a shopper or a member of staff reads under a field that must change: what is wrong and how to mend it. Contracts name the
 * code; whoever answers says it in the caller's language.
 */
export const fieldMessages = {
  required: { zh: '请填写这一项', en: 'Please fill this in' },
  wrong_type: { zh: '格式不对', en: 'This has the wrong format' },
  too_short: { zh: '太短了', en: 'This is too short' },
  too_long: { zh: '太长了，请缩短', en: 'This is too long, please shorten it' },
  too_small: { zh: '数值太小', en: 'This number is too small' },
  too_big: { zh: '数值太大', en: 'This number is too large' },
  not_a_choice: { zh: '请从给出的选项里选', en: 'Please choose one of the options' },
  unreadable_text: {
    zh: '里面有无法识别的字符，请删掉后重新输入',
    en: 'This has characters that cannot be read; please remove and type them again',
  },
  not_json: { zh: '请求不是有效的 JSON', en: 'The request is not valid JSON' },
  no_lines: { zh: '购物车是空的，请先选商品', en: 'The cart is empty; please choose something first' },
  too_many_lines: {
    zh: '一单最多 30 种商品，请分两单',
    en: 'An order takes at most 30 different items; please split it in two',
  },
  quantity_too_small: { zh: '数量至少为 1', en: 'The quantity is at least 1' },
  quantity_too_large: { zh: '一种商品最多 99 件', en: 'At most 99 of one item' },
  not_a_sku: { zh: 'SKU 由大写字母、数字和短横线组成', en: 'A SKU has capital letters, digits and hyphens' },
  not_sold: {
    zh: '这件商品已下架，请从订单里去掉',
    en: 'This item is no longer sold; please take it out of the order',
  },
  cursor_wrong: { zh: '列表已经更新，请从第一页看起', en: 'This list has moved on; please start from its first page' },
  no_such_warehouse: { zh: '没有这个仓库', en: 'There is no such warehouse' },
  name_missing: { zh: '请填写收货人姓名', en: "Please enter the recipient's name" },
  phone_wrong: {
    zh: '请填写 11 位大陆手机号，如 13800138000',
    en: 'Please enter an 11-digit mainland mobile number, e.g. 13800138000',
  },
  province_missing: { zh: '请选择省份', en: 'Please choose a province' },
  city_missing: { zh: '请选择城市', en: 'Please choose a city' },
  district_missing: { zh: '请选择区县', en: 'Please choose a district' },
  street_too_short: {
    zh: '请写到门牌号，至少 4 个字',
    en: 'Please include the street and number, at least 4 characters',
  },
  email_wrong: { zh: '请填写邮箱', en: 'Please enter your e-mail address' },
  password_missing: { zh: '请填写密码', en: 'Please enter your password' },
  contact_wrong: {
    zh: '请填写 11 位大陆手机号，或邮箱地址',
    en: 'Please enter an 11-digit mainland mobile number or a mail address',
  },
  code_wrong: { zh: '请填写 6 位数字验证码', en: 'Please enter the six digits of the code' },
  not_ordered: { zh: '订单里没有这么多', en: 'The order does not have that many' },
  reason_does_not_fit: {
    zh: '商品已经寄出，请换一个原因',
    en: 'The goods have left already; please choose another reason',
  },
  rejection_missing: { zh: '请写明拒绝的原因，顾客会看到', en: 'Please say why; the customer will read it' },
  factor_code_wrong: {
    zh: '请填写 6 位动态码，或一个恢复码',
    en: 'Please enter the six digits of the app, or a recovery code',
  },
  password_too_short: { zh: '密码至少 12 个字符', en: 'A password has at least 12 characters' },
  waybill_wrong: {
    zh: '运单号为 8 至 30 位字母、数字或短横线，以字母或数字开头，字母和数字至少 6 位',
    en: 'A waybill number has 8 to 30 letters, digits or hyphens: a letter or digit first, and at least six of them',
  },
  picture_type_wrong: {
    zh: '请选择 JPEG、PNG、WebP 或 AVIF 图片',
    en: 'Please choose a JPEG, PNG, WebP or AVIF picture',
  },
  picture_empty: { zh: '文件是空的，请换一个', en: 'The file is empty; please choose another one' },
  picture_too_large: { zh: '图片不能超过 20 MB', en: 'A picture has at most 20 MB' },
  no_change: { zh: '请填写不为 0 的增减数量', en: 'Please enter how many to add or take; 0 changes nothing' },
} as const satisfies Record<string, Bilingual>;

export type FieldMessage = keyof typeof fieldMessages;
