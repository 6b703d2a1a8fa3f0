import type { OrderRow } from '../../../contracts/orders/order.ts';
import type { Permission } from '../../../contracts/route-row.ts';
import { deskState, views } from '../orders/desk.ts';
import { orderIdIn, shortNumber, tailIn } from '../orders/order-number.ts';
import { moneyText } from '../parts/say.ts';
import type { Text } from '../text/zh-CN.ts';
import { menuFor } from './menu.ts';

export type Action = 'language' | 'light' | 'dark' | 'system' | 'keys' | 'shop' | 'signOut';

export interface Entry {
  readonly id: string;
  readonly group: 'orders' | 'places' | 'actions';
  readonly label: string;
  readonly detail?: string;
  /** What else it is found by: the other language, pinyin and its initials. */
  readonly words: string;
  readonly does: { readonly to: string } | { readonly act: Action };
}

const words: Record<string, string> = {
  today: 'today home jintian jt 今天 首页',
  orders: 'orders dingdan dd 订单',
  refunds: 'refunds money back tuikuan tk 退款 退货',
  products: 'products shangpin sp 商品',
  categories: 'categories attributes fenlei shuxing fl sx 分类 属性',
  brands: 'brands tags pinpai biaoqian pp bq 品牌 标签',
  tuning: 'search settings synonyms ranking sousuo ss tongyici tyc paixu 搜索 同义词 排序',
  scheduled: 'scheduled dingshi ds 定时',
  new: 'new product create xinshangpin xsp xinjian 新商品 新建',
  all: 'all quanbu qb 全部',
  awaiting_payment: 'unpaid daifukuan dfk 待付款',
  to_ship: 'to ship daifahuo dfh 待发货 发货',
  shipped: 'on the way zaitu zt 在途',
  delivered: 'delivered yisongda ysd 已送达',
  cancelled: 'cancelled yiquxiao yqx 已取消',
  on_shelf: 'on sale zaishou zs 在售',
  off_shelf: 'off shelf yixiajia yxj 已下架',
  draft: 'drafts caogao cg 草稿',
  low: 'low stock kucun kc 库存 快没货',
};

const placeEntries = (permissions: readonly Permission[], text: Text): readonly Entry[] =>
  menuFor(permissions).flatMap(({ name, path }): readonly Entry[] => {
    const place: Entry = {
      id: name,
      group: 'places',
      label: text.go[name],
      words: words[name] ?? '',
      does: { to: path },
    };
    const inside =
      name === 'orders'
        ? views.map((view) => ({ view, label: text.orders.views[view] }))
        : name === 'products'
          ? productViews.map((view) => ({ view, label: text.products.views[view] }))
          : [];
    return [place, ...inside.map(({ view, label }) => viewEntry(place, view, label))];
  });

const productViews = ['on_shelf', 'draft', 'scheduled', 'off_shelf', 'low'] as const;

const viewEntry = (place: Entry, view: string, label: string): Entry => ({
  id: `${place.id}-${view}`,
  group: 'places',
  label: `${place.label} › ${label}`,
  words: words[view] ?? '',
  does: { to: `/${place.id}?view=${view}` },
});

/** What leads straight to an empty product. */
const newProductEntry = (permissions: readonly Permission[], text: Text): readonly Entry[] =>
  permissions.includes('catalogue.write')
    ? [
        {
          id: 'new-product',
          group: 'places',
          label: text.products.create,
          words: words.new ?? '',
          does: { to: '/products/new' },
        },
      ]
    : [];

/** Everyone's own, so no permission and no place in the menu. */
const securityEntry = (text: Text): Entry => ({
  id: 'security',
  group: 'places',
  label: text.security.title,
  words: 'security password passkey anquan aq zhanghao 安全 两步验证 通行密钥',
  does: { to: '/security' },
});

const actionEntries = (text: Text): readonly Entry[] => {
  const entry = (act: Action, label: string, more: string): Entry => ({
    id: act,
    group: 'actions',
    label,
    words: more,
    does: { act },
  });
  return [
    entry('language', text.language.switchLabel, 'language yuyan english 中文 zhongwen'),
    entry('dark', `${text.who.theme} › ${text.who.themes.dark}`, 'dark theme shense 深色'),
    entry('light', `${text.who.theme} › ${text.who.themes.light}`, 'light theme qianse 浅色'),
    entry('system', `${text.who.theme} › ${text.who.themes.system}`, 'system theme xitong 系统'),
    entry('keys', text.keys.title, 'keyboard shortcuts kuaijiejian kjj 快捷键'),
    entry('shop', text.go.shop, 'shop dianpu dp 店铺'),
    entry('signOut', text.who.signOut, 'sign out tuichu tc 退出'),
  ];
};

const orderEntry = (row: OrderRow, text: Text): Entry => ({
  id: row.id,
  group: 'orders',
  label: text.palette.openOrder(shortNumber(row.id)),
  detail: [row.recipient, moneyText(row.total), text.orders.views[deskState(row)]].join('  '),
  words: '',
  does: { to: `/orders/${row.id}` },
});

/** Orders a typed text names: a whole number always, its end or the recipient among the orders seen lately. */
const orderEntries = (typed: string, rows: readonly OrderRow[], text: Text): readonly Entry[] => {
  const whole = orderIdIn(typed);
  const known = rows.find((row) => row.id === whole);
  if (known) return [orderEntry(known, text)];
  if (whole !== null) {
    const label = text.palette.openOrder(shortNumber(whole));
    return [{ id: whole, group: 'orders', label, words: '', does: { to: `/orders/${whole}` } }];
  }
  const tail = tailIn(typed);
  const name = typed.trim();
  if (name === '') return [];
  return rows
    .filter((row) => (tail !== null && row.id.endsWith(tail)) || row.recipient.includes(name))
    .slice(0, 8)
    .map((row) => orderEntry(row, text));
};

export interface Asked {
  readonly typed: string;
  readonly permissions: readonly Permission[];
  readonly rows: readonly OrderRow[];
  readonly text: Text;
}

/** What the palette offers for what is typed: orders first, then places, then actions. */
export const entriesFor = ({ typed, permissions, rows, text }: Asked): readonly Entry[] => {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, words: more }: Entry): boolean => {
    const hay = `${label} ${more}`.toLowerCase();
    return parts.every((part) => hay.includes(part));
  };
  const orders = permissions.includes('orders.read') ? orderEntries(typed, rows, text) : [];
  const places = [...placeEntries(permissions, text), ...newProductEntry(permissions, text), securityEntry(text)];
  return [...orders, ...[...places, ...actionEntries(text)].filter(fits)];
};
