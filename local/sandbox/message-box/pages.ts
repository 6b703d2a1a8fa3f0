import { type Bilingual, inLocale } from '../../../contracts/values/locale.ts';
import { escaped, page } from '../look.ts';
import { codeIn, type SentMessage } from './messages.ts';
import type { Fault } from './providers.ts';

const words = {
  name: { zh: '消息箱', en: 'Message box' },
  list: { zh: '店铺发出的短信和邮件', en: 'Text messages and mails the shop sent' },
  none: {
    zh: '还没有消息。在店里用手机号或邮箱登录，验证码会出现在这里。',
    en: 'Nothing yet. Sign in to the shop by phone or mail, and the code shows here.',
  },
  next: { zh: '下一条消息', en: 'The next message' },
  set: { zh: '安排', en: 'Arrange' },
  sms: { zh: '短信', en: 'Text message' },
  mail: { zh: '邮件', en: 'Mail' },
  play: { zh: '沙盒：没有任何消息真的发出', en: 'A sandbox: nothing is really sent' },
} as const satisfies Record<string, Bilingual>;

const faults: Readonly<Record<Fault, Bilingual>> = {
  none: { zh: '正常送达', en: 'arrives' },
  refused: { zh: '被服务商拒绝', en: 'is refused by the provider' },
  down: { zh: '服务商没有响应', en: 'finds the provider down' },
};

export const isFault = (text: string): text is Fault => text in faults;

const mark = `<span class="mark"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16v12H4zM4 7l8 6 8-6"/></svg></span>`;

const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

export const boxPage = (english: boolean, messages: readonly SentMessage[], next: Fault): string => {
  const to = english ? 'en' : 'zh-CN';
  const say = (text: Bilingual): string => escaped(inLocale(text, to));
  const [lang, other] = english ? ['en', 'zh'] : ['zh', 'en'];
  const rows = messages
    .slice(0, 50)
    .map((m) => messageRow(m, say))
    .join('');
  const options = Object.entries(faults)
    .map(([name, text]) => `<option value="${name}"${name === next ? ' selected' : ''}>${say(text)}</option>`)
    .join('');
  const body = `<header class="wide"><b>${mark}${say(words.name)}</b><a href="/?lang=${other}">${english ? '中文' : 'English'}</a></header>
<main class="wide"><section class="card"><h1 class="list-title">${say(words.list)}</h1>
${rows === '' ? `<p class="dim">${say(words.none)}</p>` : `<ul class="list">${rows}</ul>`}</section>
<section class="card"><h2><label for="fault">${say(words.next)}</label></h2>
<form method="post" action="/faults?lang=${lang}" class="row"><select id="fault" name="fault">${options}</select>
<button class="btn small">${say(words.set)}</button></form></section></main>
<footer class="wide">${say(words.play)}</footer>`;
  return page({ english, title: inLocale(words.name, to), body, live: true });
};

const messageRow = (message: SentMessage, say: (text: Bilingual) => string): string => {
  const code = codeIn(message);
  const text = escaped(message.text).replaceAll('\n', '<br>');
  return `<li><div class="row apart"><b>${escaped(message.to)}</b>${code ? `<span class="price">${code}</span>` : ''}</div>
<div class="row"><span class="tag">${say(words[message.kind])}</span><span class="dim small">${clockTime(message.at)}</span></div>
${message.subject === '' ? '' : `<p>${escaped(message.subject)}</p>`}<p class="sub small">${text}</p></li>`;
};
