import type { Locale } from '../../../contracts/values/locale.ts';

interface SlipText {
  readonly title: string;
  readonly order: string;
  readonly placed: string;
  readonly to: string;
  readonly goods: string;
  readonly sku: string;
  readonly quantity: string;
  readonly packed: string;
  readonly units: string;
  readonly remark: string;
  readonly thanks: string;
}

/** The slip lies in the parcel: it speaks the shopper's language, not the packer's. */
export const slipText: Record<Locale, SlipText> = {
  'zh-CN': {
    title: '装箱单',
    order: '订单号',
    placed: '下单时间',
    to: '收货人',
    goods: '商品',
    sku: '货号',
    quantity: '数量',
    packed: '已装',
    units: '共计件数',
    remark: '留言',
    thanks: '感谢惠顾。少件或破损请凭订单号联系我们。',
  },
  en: {
    title: 'Packing slip',
    order: 'Order',
    placed: 'Placed',
    to: 'Ship to',
    goods: 'Item',
    sku: 'SKU',
    quantity: 'Qty',
    packed: 'Packed',
    units: 'Units in all',
    remark: 'Note',
    thanks: 'Thank you. If anything is missing or damaged, contact us with your order number.',
  },
};
