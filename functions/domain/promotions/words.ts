import type { NextStep, WhyNot } from '../../../contracts/promotions/pricing.ts';
import { type Instant, plusMs } from '../../../contracts/values/instant.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import type { Money } from '../../../contracts/values/money.ts';

/** ¥20, ¥20.50: as a promotion is spoken of, without idle zeros. */
const yuan = ({ minor }: Money): string => {
  const fen = minor % 100;
  return `¥${Math.floor(minor / 100)}${fen === 0 ? '' : `.${String(fen).padStart(2, '0')}`}`;
};

/** 9 折, 8.5 折: the tenths that are left to pay; 免费 where nothing is. */
const zhe = (offBp: number): string => (offBp >= 10_000 ? '免费' : `享 ${(10_000 - offBp) / 1_000} 折`);
const percent = (offBp: number): string => (offBp >= 10_000 ? 'free' : `${offBp / 100}% off`);

const gain = (step: NextStep['gain']): Bilingual => {
  switch (step.kind) {
    case 'amount':
      return { zh: `减 ${yuan(step.off)}`, en: `take ${yuan(step.off)} off` };
    case 'percent':
      return { zh: zhe(step.offBp), en: `get ${percent(step.offBp)}` };
    case 'nth':
      return { zh: `有一件${zhe(step.offBp)}`, en: `get one of them ${percent(step.offBp)}` };
    case 'gift':
      return { zh: '得赠品', en: 'get a gift' };
    case 'freight':
      return step.off === null
        ? { zh: '免运费', en: 'get free delivery' }
        : { zh: `减运费 ${yuan(step.off)}`, en: `take ${yuan(step.off)} off delivery` };
  }
};

/** 再买 ¥20 可减 ¥30. */
export const nextWords = ({ measure, missing, gain: of }: NextStep): Bilingual => {
  const then = gain(of);
  if (measure === 'amount') {
    const more = yuan({ currency: 'CNY', minor: missing });
    return { zh: `再买 ${more} 可${then.zh}`, en: `Add ${more} to ${then.en}` };
  }
  const items = missing === 1 ? 'item' : 'items';
  return { zh: `再买 ${missing} 件可${then.zh}`, en: `Add ${missing} more ${items} to ${then.en}` };
};

/** 11月26日 08:00 on a Shanghai clock; English as 26 November. */
const moment = (at: Instant): Bilingual => {
  const local = plusMs(at, 8 * 3_600_000);
  const [month, day] = [Number(local.slice(5, 7)), Number(local.slice(8, 10))];
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(local));
  return {
    zh: `${month}月${day}日 ${local.slice(11, 16)}`,
    en: `${day} ${name}, ${local.slice(11, 16)} (Beijing time)`,
  };
};

type Plain = Exclude<WhyNot['code'], 'not_started' | 'ended' | 'used_by_you' | 'not_reached' | 'excluded'>;

const plain: Readonly<Record<Plain, Bilingual>> = {
  paused: { zh: '活动已暂停', en: 'This offer is paused' },
  new_customers_only: { zh: '仅限新顾客首单', en: 'For the first order of new customers' },
  not_for_you: { zh: '这个优惠只发给部分顾客', en: 'This offer is for selected customers' },
  not_claimed: { zh: '领取后可用', en: 'Claim this coupon to use it' },
  code_not_given: { zh: '输入优惠码后可用', en: 'Enter its code to use it' },
  used_up: { zh: '已被领完用完', en: 'All of these have been used' },
  declined: { zh: '您选择了这次不用', en: 'You chose not to use it this time' },
  not_in_region: { zh: '收货地区不参加', en: 'Not offered for this delivery address' },
  no_goods: { zh: '购物车里没有参加的商品', en: 'Nothing in the cart takes part' },
  flash_sold_out: { zh: '特价名额已抢完，按原价计算', en: 'The special price is sold out; the usual price applies' },
  flash_limit_reached: {
    zh: '您已买满特价限购件数，按原价计算',
    en: 'You have bought as many as the special price allows; the usual price applies',
  },
  no_cheaper: { zh: '现价已经更低', en: 'The present price is lower already' },
  better_without: { zh: '不用它更省，已为您算好', en: 'You pay less without it' },
  nothing_left: { zh: '已没有可减的金额', en: 'There is nothing left to take off' },
  gifts_gone: { zh: '赠品已送完', en: 'The gifts are gone' },
};

/** Why a rule is not in the price, as shopper and merchant read it. */
export const whyNotWords = (why: WhyNot): Bilingual => {
  switch (why.code) {
    case 'not_started':
      return { zh: `${moment(why.from).zh} 开始`, en: `Starts on ${moment(why.from).en}` };
    case 'ended':
      return { zh: `已于 ${moment(why.until).zh} 结束`, en: `Ended on ${moment(why.until).en}` };
    case 'used_by_you':
      return {
        zh: `每人限用 ${why.limit} 次，您已用完`,
        en: `Limited to ${why.limit} for each customer; you have used yours`,
      };
    case 'not_reached':
      return nextWords(why.next);
    case 'excluded':
      return {
        zh: `不能与「${why.names.map((n) => n.zh).join('」「')}」同享，已为您选更省的`,
        en: `Cannot be combined with ${why.names.map((n) => n.en).join(', ')}, which saves you more`,
      };
    default:
      return plain[why.code];
  }
};
