import type { Message } from '../../../contracts/messages/message.ts';
import type { Order, Shipment } from '../../../contracts/orders/order.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { carrierNames, clockTime, dayName, yuan } from './words.ts';

/** What a notice says; the merchant speaks, in plain words, and says what comes next. */
export interface Notice {
  readonly kind: Message['kind'];
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** `「山野 连衣裙」2 件`, or with more on the order `「山野 连衣裙」等 3 件商品`: the first thing ordered stands for the rest. */
const goodsOf = (order: Order): Bilingual => {
  const [first, ...others] = order.lines;
  if (!first) throw new Error('an order has at least one line');
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  if (others.length > 0)
    return { zh: `「${first.name.zh}」等 ${units} 件商品`, en: `${first.name.en} and ${units - 1} more` };
  return units === 1
    ? { zh: `「${first.name.zh}」`, en: first.name.en }
    : { zh: `「${first.name.zh}」${units} 件`, en: `${units} × ${first.name.en}` };
};

export const orderPlacedNotice = (order: Order): Notice => {
  const goods = goodsOf(order);
  const until = clockTime(order.payBefore);
  return {
    kind: 'order_placed',
    title: { zh: '订单已提交，等您付款', en: 'Order placed, waiting for payment' },
    text: {
      zh: `${goods.zh}已为您留好，共 ${yuan(order.totals.total)}。请在 ${until} 前付款，过时就会放回货架。`,
      en: `We have set aside ${goods.en} for you, ${yuan(order.totals.total)} in all. Please pay by ${until} (Beijing time); after that it goes back on the shelf.`,
    },
  };
};

export const paymentSucceededNotice = (order: Order): Notice => {
  const day = dayName(order.arrivesOn);
  return {
    kind: 'payment_succeeded',
    title: { zh: '付款成功', en: 'Payment received' },
    text: {
      zh: `已收到 ${yuan(order.totals.total)}，${goodsOf(order).zh}正在准备出库，预计 ${day.zh}送达。`,
      en: `We have received ${yuan(order.totals.total)} and are packing ${goodsOf(order).en}. It should reach you on ${day.en}.`,
    },
  };
};

const cancelledWords: Readonly<Record<NonNullable<Order['cancelReason']>, { title: Bilingual; text: Bilingual }>> = {
  shopper: {
    title: { zh: '订单已取消', en: 'Order cancelled' },
    text: { zh: '已按您的意思取消。', en: 'We have cancelled it as you asked.' },
  },
  merchant: {
    title: { zh: '很抱歉，订单被取消了', en: 'We are sorry: your order was cancelled' },
    text: { zh: '这次没能为您备货。', en: 'We could not supply it this time.' },
  },
  expired: {
    title: { zh: '付款时间已过，订单已取消', en: 'Time to pay is over, order cancelled' },
    text: {
      zh: '商品已放回货架，还想要的话可以重新下单。',
      en: 'The items are back on the shelf; you are welcome to order again.',
    },
  },
  payment_failed: {
    title: { zh: '付款没有成功，订单已取消', en: 'Payment failed, order cancelled' },
    text: { zh: '您可以换一种方式重新下单。', en: 'You are welcome to order again and pay another way.' },
  },
  refunded: {
    title: { zh: '已全额退款，订单关闭', en: 'Refunded in full, order closed' },
    text: { zh: '商品不会再寄出。', en: 'Nothing will be sent.' },
  },
};

export const orderCancelledNotice = (order: Order): Notice => {
  const words = cancelledWords[order.cancelReason ?? 'merchant'];
  const goods = goodsOf(order);
  const paid =
    order.cancelReason === 'refunded'
      ? { zh: '款项已原路退还。', en: 'The money has gone back the way it came.' }
      : { zh: '如果款项已经付出，会原路退还。', en: 'If you have paid already, the money goes back the way it came.' };
  return {
    kind: 'order_cancelled',
    title: words.title,
    text: { zh: `${goods.zh}：${words.text.zh}${paid.zh}`, en: `${goods.en}: ${words.text.en} ${paid.en}` },
  };
};

export const orderDispatchedNotice = (order: Order, parcel: Pick<Shipment, 'carrier' | 'waybill'>): Notice => {
  const carrier = carrierNames[parcel.carrier];
  return {
    kind: 'order_dispatched',
    title: { zh: '包裹已发出', en: 'Your parcel is on its way' },
    text: {
      zh: `${goodsOf(order).zh}已交给${carrier.zh}，运单号 ${parcel.waybill}。到哪儿了，订单页上随时能看。`,
      en: `${goodsOf(order).en} left with ${carrier.en}, waybill ${parcel.waybill}. Follow it on the order page at any time.`,
    },
  };
};

export const orderDeliveredNotice = (order: Order): Notice => {
  const returnable = order.lines.some((line) => line.returnable);
  return {
    kind: 'order_delivered',
    title: { zh: '包裹已签收', en: 'Your parcel has arrived' },
    text: {
      zh: `${goodsOf(order).zh}已送到，希望您喜欢。${returnable ? '不合适的话，签收后 7 天内可无理由退货。' : ''}`,
      en: `${goodsOf(order).en} has been delivered; we hope you like it.${returnable ? ' If not, you may return it within 7 days, no reason needed.' : ''}`,
    },
  };
};
