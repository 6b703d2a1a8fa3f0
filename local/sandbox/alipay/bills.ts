import { chinaTime, momentOf, yuanOf } from './amounts.ts';
import { type Answer, fine, no } from './answers.ts';
import type { Gateway } from './context.ts';
import { gbk } from './gbk.ts';
import { zip } from './zip.ts';

const dayMs = 86_400_000;
/** Made at ten in the morning of the next day. */
const readyMs = dayMs + 10 * 3_600_000;
/** `alipay.data.dataservice.bill.downloadurl.query` for a day's trades. */
export const billAddress = (gateway: Gateway, content: Readonly<Record<string, unknown>>): Answer => {
  const { bill_type: type, bill_date: day } = content;
  const begins = typeof day === 'string' ? momentOf(`${day} 00:00:00`) : null;
  if (type !== 'trade' || typeof day !== 'string' || begins === null)
    return no('isv.invalid-arguments', '只有按日的 trade 账单');
  if (gateway.clock() < begins + readyMs) return no('isp.bill_not_exist', '账单未生成');
  return fine({ bill_download_url: `${gateway.origin()}/bills/${gateway.bills.offer(day)}` });
};

interface Line {
  readonly at: number;
  readonly fields: readonly string[];
  readonly fen: number;
}

const title =
  '支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注';

/** Six in a thousand, rounded to whole fen. */
const feeOf = (fen: number): number => Math.round(fen * 0.006);

const linesOf = ({ trades, refunds }: Gateway, from: number): readonly Line[] => {
  const within = (at: number): boolean => at >= from && at < from + dayMs;
  const lines: Line[] = [];
  for (const trade of trades.all()) {
    if (!trade.paid) continue;
    const row = (kind: string, at: number, fen: number, request: string): void => {
      const money = yuanOf(fen);
      const start = [
        `${trade.tradeNo}\t`,
        `${trade.number}\t`,
        kind,
        trade.subject.replaceAll(',', '，'),
        chinaTime(trade.createdAt),
      ];
      const blank = ['0.00', '0.00', '0.00', '0.00', '0.00', '', '0.00', '0.00'];
      const fields = [
        ...start,
        chinaTime(at),
        '',
        '',
        '',
        '',
        '*小满(138****8000)',
        money,
        money,
        ...blank,
        request,
        yuanOf(-feeOf(fen)),
        '0.00',
        '',
      ];
      lines.push({ at, fields, fen });
    };
    if (within(trade.paid.at)) row('交易', trade.paid.at, trade.paid.total, '');
    for (const refund of refunds.of(trade))
      if (refund.done && within(refund.settlesAt)) row('退款', refund.settlesAt, -refund.amount, refund.number);
  }
  return lines.toSorted((a, b) => a.at - b.at);
};

/** A day's bill: a zip of two files in GBK, details and summary, amounts in yuan. */
export const billOf = (gateway: Gateway, day: string): Buffer => {
  const { sellerId } = gateway.keys;
  const lines = linesOf(gateway, momentOf(`${day} 00:00:00`) ?? 0);
  const head = `#支付宝业务明细查询\r\n#账号：[${sellerId}0156]\r\n#起始日期：[${day} 00:00:00]   终止日期：[${day} 23:59:59]\r\n`;
  const rows = lines.map(({ fields }) => fields.join(',')).join('\r\n');
  const sum = (of: readonly Line[]): string => yuanOf(of.reduce((all, line) => all + line.fen, 0));
  const paid = lines.filter(({ fen }) => fen > 0);
  const gone = lines.filter(({ fen }) => fen < 0);
  const foot = `#-----------------------------------------业务明细列表结束------------------------------------\r\n#交易合计：${paid.length}笔，商家实收共${sum(paid)}元\r\n#退款合计：${gone.length}笔，商家实收退款共${sum(gone)}元\r\n#导出时间：[${chinaTime(gateway.clock())}]\r\n`;
  const details = `${head}#-----------------------------------------业务明细列表----------------------------------------\r\n${title}\r\n${rows}${rows === '' ? '' : '\r\n'}${foot}`;
  const summary = `${head}门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）\r\n合计,,${paid.length},${gone.length},${sum(lines)},${sum(lines)}\r\n`;
  const name = `${sellerId}0156_${day.replaceAll('-', '')}`;
  return zip([
    { name: gbk(`${name}_业务明细.csv`), content: gbk(details) },
    { name: gbk(`${name}_业务明细(汇总).csv`), content: gbk(summary) },
  ]);
};
