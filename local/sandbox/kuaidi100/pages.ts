import { type Bilingual, inLocale } from '../../../contracts/values/locale.ts';
import { escaped, page } from '../look.ts';
import type { Parcel } from './parcels.ts';

const words = {
  name: { zh: '快递沙箱', en: 'Carrier sandbox' },
  parcels: { zh: '在路上的包裹', en: 'Parcels on their way' },
  none: {
    zh: '还没有包裹。到商家后台发一单货，这里就会出现。',
    en: 'No parcels yet. Ship an order in the admin and it appears here.',
  },
  play: { zh: '本机演练用，没有真包裹。', en: 'For rehearsal on this machine; there is no real parcel.' },
  other: { zh: 'English', en: '中文' },
  next: { zh: '下一步', en: 'Next event' },
  trouble: { zh: '出点问题', en: 'Some trouble' },
  repeat: { zh: '重复推送', en: 'Push again' },
  forged: { zh: '伪造推送', en: 'Forged push' },
  more: { zh: '更多', en: 'More' },
  waiting: { zh: '等待揽收', en: 'Awaiting collection' },
  refused: { zh: '商家没有收下推送', en: 'The shop did not take the push' },
} as const satisfies Record<string, Bilingual>;

const companies: Readonly<Record<string, Bilingual>> = {
  shunfeng: { zh: '顺丰', en: 'SF Express' },
  zhongtong: { zh: '中通', en: 'ZTO' },
  yuantong: { zh: '圆通', en: 'YTO' },
  shentong: { zh: '申通', en: 'STO' },
  yunda: { zh: '韵达', en: 'Yunda' },
  jd: { zh: '京东', en: 'JD' },
  ems: { zh: '邮政 EMS', en: 'EMS' },
};

/** What Kuaidi100 calls the steps of a journey. */
const statusEn: Readonly<Record<string, string>> = {
  揽收: 'Collected',
  在途: 'On its way',
  干线: 'On its way',
  到达派件城市: 'Arrived in the city',
  派件: 'Out for delivery',
  签收: 'Signed for',
  疑难: 'Trouble',
};

const van = `<span class="mark"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 7h11v9H3zM14 10h4l3 3v3h-7z"/><circle cx="7.500" cy="17.500" r="1.500"/><circle cx="17" cy="17.500" r="1.500"/></svg></span>`;

const time = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

export const parcelsPage = (english: boolean, parcels: readonly Parcel[]): string => {
  const locale = english ? 'en' : 'zh-CN';
  const say = (text: Bilingual): string => escaped(inLocale(text, locale));
  const button = (action: keyof typeof words, quiet: string): string =>
    `<button class="btn small${quiet}" name="action" value="${action}">${say(words[action])}</button>`;
  const card = (parcel: Parcel): string => {
    const done = parcel.ahead.length === 0;
    const status = parcel.happened[0]?.status;
    const rows = parcel.happened
      .map((h) => `<li>${escaped(h.text)}<br><span class="dim">${time(h.at)}</span></li>`)
      .join('');
    const failed =
      parcel.failures > 0
        ? `<span class="tag warn">${say(words.refused)}${parcel.lastPush ? ` (${parcel.lastPush})` : ''}</span>`
        : '';
    return `<li><div class="row apart"><span><b>${say(companies[parcel.company] ?? words.name)}</b> ${escaped(parcel.number)}</span>
<span class="row"><span class="tag ${done ? 'ok' : ''}">${status === undefined ? say(words.waiting) : say({ zh: status, en: statusEn[status] ?? status })}</span>${failed}</span></div>
${rows === '' ? '' : `<ol class="track">${rows}</ol>`}
<form method="post" action="/parcels/${encodeURIComponent(parcel.id)}?lang=${english ? 'en' : 'zh'}">
${done ? '' : button('next', '')}
<details><summary>${say(words.more)}</summary><div class="row">${done ? '' : button('trouble', ' quiet')}${button('repeat', ' quiet')}${button('forged', ' quiet')}</div></details>
</form></li>`;
  };
  const list = parcels.map(card).join('');
  const body = `<header class="wide"><b>${van}${say(words.name)}</b><a href="/?lang=${english ? 'zh' : 'en'}" lang="${english ? 'zh-CN' : 'en'}">${say(words.other)}</a></header>
<main class="wide"><section class="card"><h1 class="list-title">${say(words.parcels)}</h1>
${list === '' ? `<p class="dim">${say(words.none)}</p>` : `<ul class="list">${list}</ul>`}</section></main>
<footer class="wide">${say(words.play)}</footer>`;
  return page({ english, title: inLocale(words.name, locale), body, live: true });
};
