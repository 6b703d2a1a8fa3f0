import { type Incoming, json, type Reply } from '../http.ts';
import type { Parcels } from './parcels.ts';

const companies = ['shunfeng', 'zhongtong', 'yuantong', 'shentong', 'yunda', 'jd', 'ems'];
const phoneWanted = ['shunfeng', 'zhongtong'];
const defaultFrom = '浙江省杭州市余杭区';

const said = (returnCode: string, message: string): Reply =>
  json({ result: returnCode === '200', returnCode, message });

type Fields = Readonly<Record<string, unknown>>;

const objectOf = (text: string | null): Fields | null => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `POST /poll`: the answers are theirs, always HTTP 200 with a code inside. */
export const subscribe = (parcels: Parcels, key: string, incoming: Incoming): Reply => {
  const form = new URLSearchParams(incoming.body);
  const isForm = (incoming.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const param = objectOf(form.get('param'));
  if (!isForm || form.get('schema') !== 'json' || !param) return said('700', '订阅方的订阅数据存在错误');
  if (param.key !== key) return said('600', '您不是合法的订阅者（即授权 Key 出错）');
  const company = textOf(param.company);
  const number = textOf(param.number);
  if (!companies.includes(company)) return said('701', '订阅方的快递公司编码不对');
  if (!/^[A-Za-z0-9-]{6,32}$/.test(number)) return said('700', '运单号不对');
  const parameters = (param.parameters ?? {}) as Fields;
  const callbackUrl = textOf(parameters.callbackurl);
  if (!/^https?:$/.test(URL.parse(callbackUrl)?.protocol ?? '')) return said('700', '回调地址不对');
  if (phoneWanted.includes(company) && !/^\d{4}$|^1\d{10}$/.test(textOf(parameters.phone)))
    return said('408', '手机号码校验错误');
  const id = `${company}-${number}`;
  if (parcels.has(id)) return said('501', '重复订阅');
  parcels.follow(id, {
    company,
    number,
    callbackUrl,
    salt: textOf(parameters.salt),
    detailed: textOf(parameters.resultv2) === '4',
    from: textOf(param.from) || defaultFrom,
    to: textOf(param.to) || '上海市徐汇区',
  });
  return said('200', '提交成功');
};
