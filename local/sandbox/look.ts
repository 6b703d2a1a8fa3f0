/** The look of the sandbox pages: the shop's own tokens in short, light and dark, phone first. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The shop's way to write an amount: fen only where there are any. */
export const yuan = (fen: number): string => {
  const text = fen % 100 === 0 ? (fen / 100).toFixed(0) : (fen / 100).toFixed(2);
  return `<span class="price"><i>¥</i>${text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}</span>`;
};

export interface Page {
  readonly english: boolean;
  readonly title: string;
  readonly body: string;
  /** The page looks again by itself while nobody is busy on it. */
  readonly live?: boolean;
}

export const page = ({ english, title, body, live = false }: Page): string => `<!doctype html>
<html lang="${english ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>${body}${live ? script : ''}</body>
</html>
`;

const script = `<script>setInterval(() => { if (!document.querySelector('details[open], :focus-visible, select:focus')) location.reload(); }, 4000)</script>`;

const css = `
:root{color-scheme:light dark;--ground:#f5f6f6;--surface:#fff;--soft:#f5f6f6;--ink:#15181a;--ink-2:#4b5256;--ink-3:#656d71;--line:#e4e7e8;
--line-strong:#838b8f;--fill:#0f6b57;--press:#0b5646;--on:#fff;--accent-ink:#0f6b57;--accent-soft:#e9f2f0;--ok:#1b7a46;--ok-soft:#e9f5ee;
--warn:#8a5a00;--warn-soft:#fbf2dd;--bad:#b3261e;--lift:0 1px 2px rgb(16 22 24/.06),0 4px 16px rgb(16 22 24/.06)}
@media (prefers-color-scheme:dark){:root{--ground:#111314;--surface:#1a1d1f;--soft:#24282a;--ink:#eef0f0;--ink-2:#b4babd;--ink-3:#949c9f;
--line:#2a2f31;--line-strong:#727a7e;--fill:#7cc4b0;--press:#95d3c2;--on:#0c1413;--accent-ink:#8ccfbd;--accent-soft:#1b2b28;--ok:#6fcf97;
--ok-soft:#17291f;--warn:#e8b04a;--warn-soft:#2d2414;--bad:#ff9a8f;--lift:0 0 0 1px rgb(255 255 255/.06)}}
*{box-sizing:border-box;margin:0}
body{font:15px/1.65 -apple-system,"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
background:var(--ground);color:var(--ink);min-height:100dvh;display:flex;flex-direction:column;-webkit-text-size-adjust:100%}
:lang(en){font-family:-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Noto Sans CJK SC",sans-serif}
a{color:var(--accent-ink)}
header,main,footer{width:100%;max-width:480px;margin-inline:auto;padding-inline:16px}
main.wide,header.wide,footer.wide{max-width:920px}
header{display:flex;align-items:center;justify-content:space-between;min-height:60px;gap:12px}
header b{font-weight:600;display:flex;align-items:center;gap:10px}
header a{min-height:44px;min-width:44px;display:inline-flex;align-items:center;justify-content:flex-end;font-size:13px;text-decoration:none}
.mark{width:28px;height:28px;border-radius:8px;background:var(--fill);color:var(--on);display:grid;place-items:center;flex:none}
.mark svg{width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.card{background:var(--surface);border-radius:20px;box-shadow:var(--lift);padding:28px 20px 24px}
.card+.card{margin-top:16px}
.center{text-align:center}
.dim{color:var(--ink-3)}.sub{color:var(--ink-2)}.small{font-size:13px}
.price{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}.price i{font-style:normal;font-size:.68em;margin-inline-end:1px}
h1{font-size:44px;line-height:1.2;margin-block:4px 2px;font-weight:600}h1.word{font-size:24px;line-height:1.35;margin-block:14px 4px}
h1.list-title{font-size:18px;line-height:1.35;margin:0 0 12px}.sub{text-wrap:balance}
h2{font-size:18px;line-height:1.35;font-weight:600;margin-bottom:12px}
dl{margin-top:24px;border-top:1px solid var(--line)}
dl div{display:flex;justify-content:space-between;gap:20px;padding-block:12px;border-bottom:1px solid var(--line)}
dt{color:var(--ink-3);flex:none}dd{text-align:end;overflow-wrap:anywhere}
.btn{display:flex;align-items:center;justify-content:center;width:100%;min-height:52px;margin-top:24px;padding:0 20px;border:0;border-radius:12px;
background:var(--fill);color:var(--on);font:inherit;font-size:17px;font-weight:600;cursor:pointer;text-decoration:none;transition:background .12s}
.btn:hover{background:var(--press)}.btn:active{transform:scale(.99)}
.btn.quiet{margin-top:8px;min-height:44px;background:none;color:var(--ink-2);font-size:15px;font-weight:400}.btn.quiet:hover{background:var(--soft)}
.btn.small{width:auto;min-height:44px;margin:0;font-size:15px;padding-inline:16px}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.seal{width:64px;height:64px;margin:4px auto 0;border-radius:50%;display:grid;place-items:center;background:var(--ok-soft);color:var(--ok)}
.seal.off{background:var(--soft);color:var(--ink-3)}
.seal svg{width:32px;height:32px;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.note{margin-top:16px;padding:12px 14px;border-radius:12px;background:var(--accent-soft);font-size:13px;text-align:start;color:var(--ink-2)}
.note.warn{background:var(--warn-soft);color:var(--warn)}
details{margin-top:16px;font-size:13px}
summary{min-height:44px;display:flex;align-items:center;justify-content:center;gap:6px;color:var(--ink-3);cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}summary::after{content:"";width:7px;height:7px;border:solid currentColor;border-width:0 1.5px 1.5px 0;
transform:rotate(45deg) translate(-2px,-2px);transition:transform .12s}details[open] summary::after{transform:rotate(-135deg) translate(-2px,-2px)}
fieldset{border:0;padding:0;min-width:0}legend{padding:0}
.choice{display:flex;align-items:center;gap:10px;min-height:44px;padding-inline:8px;border-radius:8px;cursor:pointer}.choice:hover{background:var(--soft)}
.choice input,.check{accent-color:var(--fill);width:18px;height:18px;flex:none}
select{font:inherit;min-height:44px;padding-inline:12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);color:var(--ink);max-width:100%}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:12px}.row.apart{justify-content:space-between}
.list{list-style:none;padding:0}.list>li{padding-block:16px;border-top:1px solid var(--line)}.list>li:first-child{border-top:0;padding-top:0}
.tag{display:inline-block;padding:1px 8px;border-radius:4px;font-size:12px;background:var(--soft);color:var(--ink-2)}
.tag.ok{background:var(--ok-soft);color:var(--ok)}.tag.warn{background:var(--warn-soft);color:var(--warn)}
.track{list-style:none;padding:0;margin-top:12px;font-size:13px}.track li{position:relative;padding:0 0 12px 20px;color:var(--ink-2)}
.track li::before{content:"";position:absolute;left:3px;top:7px;width:8px;height:8px;border-radius:50%;background:var(--line-strong)}
.track li:not(:last-child)::after{content:"";position:absolute;left:6.5px;top:18px;bottom:-4px;width:1px;background:var(--line)}
.track li:first-child::before{background:var(--fill)}.track li:first-child{color:var(--ink)}
footer{margin-top:auto;padding-block:24px;color:var(--ink-3);font-size:12px;text-align:center}
@media (min-width:700px){main{padding-top:24px}.card{padding:36px 32px 28px}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
`;
