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
  not_known: { zh: '没有这一项', en: 'There is no such field' },
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
  not_a_code: {
    zh: '用小写字母、数字和短横线，如 linen-dress',
    en: 'Use small letters, digits and hyphens, e.g. linen-dress',
  },
  not_an_attribute_key: {
    zh: '以小写字母开头，只用字母和数字，如 neckline',
    en: 'A small letter first, then letters and digits, e.g. neckline',
  },
  not_a_barcode: {
    zh: '条形码为 8、12、13 或 14 位数字，请核对校验位',
    en: 'A barcode has 8, 12, 13 or 14 digits; please check the last one',
  },
  not_an_instant: { zh: '请选择日期和时间', en: 'Please choose a date and time' },
  no_variants: { zh: '至少要有一个规格', en: 'There has to be at least one variant' },
  too_many_variants: { zh: '一件商品最多 100 个规格', en: 'A product has at most 100 variants' },
  handle_taken: {
    zh: '这个网址已被别的商品使用，或用过',
    en: 'Another product has this address, or once had it',
  },
  sku_taken: { zh: '这个 SKU 已被别的商品使用', en: 'Another product has this SKU' },
  sku_twice: { zh: '这个 SKU 在本商品里用了两次', en: 'This SKU is used twice in this product' },
  barcode_twice: { zh: '这个条形码在本商品里用了两次', en: 'This barcode is used twice in this product' },
  code_twice: { zh: '这个代码用了两次', en: 'This code is used twice' },
  variant_has_stock: {
    zh: '这个规格还有库存或被订单占用，清零后才能删除',
    en: 'This variant still has stock or is held by orders; it can be removed once there is none',
  },
  too_many_removed: {
    zh: '一次删除的规格太多，请分几次',
    en: 'Too many variants are removed at once; please do it in several steps',
  },
  option_value_missing: { zh: '每个选项都要选一个值', en: 'Every option needs one of its values here' },
  variant_twice: { zh: '另一个规格选了同样的值', en: 'Another variant has the same values' },
  list_price_too_low: {
    zh: '划线价要高于售价，没有就留空',
    en: 'A list price is higher than the price; leave it empty if there is none',
  },
  no_such_category: { zh: '没有这个分类', en: 'There is no such category' },
  not_a_leaf_category: { zh: '请选到最下一级分类', en: 'Please choose a category of the lowest level' },
  no_such_option: { zh: '没有这个选项或值', en: 'There is no such option or value' },
  no_such_attribute: { zh: '这个分类没有这个属性', en: 'Products of this category do not have this attribute' },
  attribute_wrong: { zh: '属性值的类型不对', en: 'This value does not fit the attribute' },
  picture_missing: { zh: '上架前至少要有一张图片', en: 'At least one picture is needed before it goes on the shelf' },
  time_missing: { zh: '请选择上架时间', en: 'Please choose when it goes on the shelf' },
  time_past: { zh: '这个时间已经过了', en: 'This time has passed' },
  time_order: { zh: '下架时间要晚于上架时间', en: 'It has to leave the shelf after it goes on it' },
  time_not_taken: { zh: '这个状态不需要时间', en: 'This status takes no time' },
  order_incomplete: { zh: '每个分类都要出现一次', en: 'Every category has to be there once' },
  category_elsewhere: { zh: '这个分类在别处，不能移动', en: 'This category is elsewhere and cannot be moved' },
  values_missing: { zh: '请列出可选的值', en: 'Please list the values to choose from' },
  values_fixed: { zh: '这个属性的类型和值是固定的', en: 'The type and values of this attribute are fixed' },
  attribute_inherited: { zh: '上级分类已有这个属性', en: 'The category above has this attribute already' },
  no_such_sku: { zh: '这件商品没有这个 SKU', en: 'This product has no such SKU' },
  picture_type_wrong: {
    zh: '请选择 JPEG、PNG、WebP 或 AVIF 图片',
    en: 'Please choose a JPEG, PNG, WebP or AVIF picture',
  },
  picture_empty: { zh: '文件是空的，请换一个', en: 'The file is empty; please choose another one' },
  picture_too_large: { zh: '图片不能超过 20 MB', en: 'A picture has at most 20 MB' },
  no_change: { zh: '请填写不为 0 的增减数量', en: 'Please enter how many to add or take; 0 changes nothing' },
  until_before_from: { zh: '结束时间要晚于开始时间', en: 'The end must be later than the start' },
  same_step: { zh: '两档的门槛相同', en: 'Two steps begin at the same point' },
  step_brings_no_more: {
    zh: '门槛更高的一档要优惠更多',
    en: 'A step that asks for more must give more',
  },
  takes_nothing_off: { zh: '优惠不能为 0', en: 'This takes nothing off' },
  sku_priced_twice: { zh: '同一个 SKU 只能有一个特价', en: 'A SKU can have one special price only' },
} as const satisfies Record<string, Bilingual>;

export type FieldMessage = keyof typeof fieldMessages;
