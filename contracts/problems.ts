import type { Bilingual } from './values/locale.ts';

/**
 * The only map from a problem's code to its HTTP status and title (RFC 9457 problem+json).
 * A title is what a person may be shown when the page has nothing better; it says what to do next.
 */
export const problems = {
  invalid_input: { status: 400, zh: '有内容需要修改', en: 'Some fields need your attention' },
  idempotency_key_missing: { status: 400, zh: '请求缺少 Idempotency-Key', en: 'The Idempotency-Key header is missing' },
  not_signed_in: { status: 401, zh: '请先登录', en: 'Please sign in first' },
  wrong_credentials: { status: 401, zh: '账号或密码不对', en: 'Wrong account or password' },
  wrong_code: { status: 401, zh: '验证码不对或已过期', en: 'The code is wrong or has expired' },
  ticket_over: { status: 401, zh: '等得太久了，请从头再来', en: 'This took too long; please start again' },
  sign_in_again: {
    status: 401,
    zh: '改动安全设置前，请再登录一次',
    en: 'Please sign in once more before you change how your account is secured',
  },
  passkey_refused: {
    status: 401,
    zh: '这个通行密钥不能用，请换一个或用密码登录',
    en: 'This passkey was not accepted; try another one or your password',
  },
  passkey_needed: { status: 401, zh: '请用通行密钥登录', en: 'Please sign in with your passkey' },
  signature_invalid: { status: 401, zh: '签名无效', en: 'The signature is not valid' },
  not_allowed: { status: 403, zh: '您没有这个权限', en: 'You are not allowed to do this' },
  product_not_found: {
    status: 404,
    zh: '没有这件商品，或已下架',
    en: 'This product does not exist or is no longer sold',
  },
  product_moved: {
    status: 404,
    zh: '这件商品换了网址，请从新网址打开',
    en: 'This product has a new address; please open it there',
  },
  category_not_found: { status: 404, zh: '没有这个分类', en: 'There is no such category' },
  brand_not_found: { status: 404, zh: '没有这个品牌', en: 'There is no such brand' },
  tag_not_found: { status: 404, zh: '没有这个标签', en: 'There is no such tag' },
  order_not_found: { status: 404, zh: '没有这个订单，请核对链接', en: 'No such order; please check the link' },
  payment_not_found: { status: 404, zh: '没有这笔支付', en: 'There is no such payment' },
  shipment_not_found: { status: 404, zh: '没有这个包裹', en: 'There is no such shipment' },
  refund_not_found: { status: 404, zh: '没有这笔退款', en: 'There is no such refund' },
  message_not_found: { status: 404, zh: '没有这条消息', en: 'There is no such message' },
  address_not_found: { status: 404, zh: '没有这个地址', en: 'There is no such address' },
  passkey_not_found: { status: 404, zh: '没有这个通行密钥', en: 'There is no such passkey' },
  not_offered: {
    status: 404,
    zh: '这家店的账号由 Cognito 管理，这里不能改',
    en: 'Accounts of this shop are managed by Cognito and cannot be changed here',
  },
  upload_not_found: { status: 404, zh: '没有这次上传，请重新上传', en: 'There is no such upload; please start again' },
  promotion_not_found: { status: 404, zh: '没有这个活动', en: 'There is no such promotion' },
  coupon_not_found: { status: 404, zh: '没有这张优惠券，请核对优惠码', en: 'No such coupon; please check the code' },
  sku_not_found: { status: 404, zh: '没有这个 SKU', en: 'There is no such SKU' },
  route_not_found: { status: 404, zh: '没有这个地址', en: 'Nothing is here' },
  conflict: {
    status: 409,
    zh: '同时有别的改动，请再试一次',
    en: 'Something else changed this at the same time; please try again',
  },
  version_conflict: {
    status: 409,
    zh: '别人刚改过，请看过新内容再保存',
    en: 'Someone else has just changed this; look at it again, then save',
  },
  product_changed: {
    status: 409,
    zh: '您编辑的时候，别人改了这件商品；您填的都还在，请看过再保存',
    en: 'Someone else changed this product while you were editing; nothing you typed is lost, please look and save again',
  },
  promotion_changed: {
    status: 409,
    zh: '活动刚被别人改过，请刷新后再改',
    en: 'Somebody has changed this promotion meanwhile; please load it again',
  },
  promotions_full: {
    status: 409,
    zh: '同时进行的活动已到上限，请先暂停一个',
    en: 'No more promotions can run at once; please pause one first',
  },
  coupon_not_available: {
    status: 409,
    zh: '这张优惠券已领完，或您不能领取',
    en: 'This coupon is gone or not for you',
  },
  category_not_empty: {
    status: 409,
    zh: '这个分类下还有商品或子分类，请先移走',
    en: 'This category still has products or categories in it; please move them first',
  },
  brand_in_use: {
    status: 409,
    zh: '还有商品用这个品牌，请先改掉',
    en: 'Products still have this brand; please change them first',
  },
  out_of_stock: { status: 409, zh: '库存不够了', en: 'Not enough in stock' },
  too_many_unpaid: {
    status: 409,
    zh: '您还有不少订单没付款，请先付款或取消，再下新单',
    en: 'Many of your orders are still unpaid; please pay for or cancel some before you order more',
  },
  price_changed: { status: 409, zh: '价格有变化，请确认后再下单', en: 'A price has changed; please confirm it first' },
  order_not_payable: { status: 409, zh: '这个订单现在不能支付', en: 'This order cannot be paid now' },
  order_not_cancellable: { status: 409, zh: '这个订单现在不能取消', en: 'This order can no longer be cancelled' },
  order_not_shippable: { status: 409, zh: '这个订单现在不能发货', en: 'This order cannot be shipped now' },
  order_expired: {
    status: 409,
    zh: '付款时间已过，订单已取消',
    en: 'The time to pay has passed and the order was cancelled',
  },
  address_book_full: {
    status: 409,
    zh: '地址簿已满 20 个，请先删掉不用的',
    en: 'The address book holds 20 addresses; please remove one first',
  },
  order_not_refundable: {
    status: 409,
    zh: '这个订单没有可退的款项',
    en: 'There is nothing to refund for this order',
  },
  refund_too_late: {
    status: 409,
    zh: '签收已超过 7 天，不能再申请退款；商品有质量问题请联系客服',
    en: 'More than 7 days have passed since delivery, so a refund can no longer be requested; for a fault please contact us',
  },
  refund_not_returnable: {
    status: 409,
    zh: '有商品不支持 7 天无理由退货，只有破损、发错或没收到才能退',
    en: 'Something here cannot be returned without a reason; only if it is damaged, wrong or did not arrive',
  },
  refund_nothing_left: {
    status: 409,
    zh: '能退的都已经退了，或正在退款中',
    en: 'All that can be refunded already has been, or is being refunded',
  },
  refund_already_decided: { status: 409, zh: '这笔退款已经处理过了', en: 'This refund has already been decided' },
  refund_not_repeatable: {
    status: 409,
    zh: '这笔退款现在不能这样处理，请看它的情况说明',
    en: 'This cannot be done with this refund now; see what is said about it',
  },
  second_factor_required: {
    status: 409,
    zh: '您的账号须有两步验证，请先设好另一种再移除',
    en: 'Your account must have a second factor; set up another one before you remove this one',
  },
  passkeys_full: {
    status: 409,
    zh: '最多 10 个通行密钥，请先移除不用的',
    en: 'There can be 10 passkeys; please remove one first',
  },
  stock_below_held: {
    status: 409,
    zh: '不能少于已被订单占用的数量',
    en: 'Stock cannot go below what orders already hold',
  },
  too_large: { status: 413, zh: '内容太大', en: 'The request is too large' },
  unsupported_media_type: { status: 415, zh: '请求须为 application/json', en: 'The request must be application/json' },
  idempotency_key_reused: {
    status: 422,
    zh: '同一个 Idempotency-Key 用在了不同的请求上',
    en: 'This Idempotency-Key was used for a different request',
  },
  too_many_attempts: { status: 429, zh: '尝试太多次，请稍后再试', en: 'Too many attempts; please try again later' },
  code_not_sent: {
    status: 503,
    zh: '验证码没能发出，请稍后再试，或换手机号、邮箱接收',
    en: 'The code could not be sent; please try again soon, or use your phone or mail instead',
  },
  payment_channel_unavailable: {
    status: 503,
    zh: '支付通道暂时不可用，请稍后再试，订单仍为您保留',
    en: 'Payment is unavailable right now; please try again soon, your order is kept',
  },
  shop_not_set_up: {
    status: 503,
    zh: '小店正在准备中，请稍后再来',
    en: 'The shop is being set up; please come back in a little while',
  },
  internal: { status: 500, zh: '出了点问题，请稍后再试', en: 'Something went wrong; please try again later' },
} as const satisfies Record<string, Bilingual & { status: number }>;

export type ProblemCode = keyof typeof problems;

/** One field that must change: a JSON pointer into the body (or `#/query/...`, `#/path/...`) and how to mend it. */
export type Issue = { readonly pointer: string; readonly message: string };

/** The body of every answer of 400 and more, `application/problem+json`. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly issues?: readonly Issue[];
  /** Facts that let the page say more, e.g. which lines are short; never anything private. */
  readonly context?: Readonly<Record<string, unknown>>;
};

/** What a handler answers instead of a value when the shop says no. */
export type Refusal = {
  readonly code: ProblemCode;
  readonly issues?: readonly Issue[];
  readonly context?: Readonly<Record<string, unknown>>;
};
