/**
 * Line icons: one stroke, round ends, on a 24 grid (categories on 48, where `f` marks the filled part). They stand once in each
 * document as symbols; components name them. The browser's scripts hold none of this text.
 */
const small = {
  back: '<path d="m15 5-7 7 7 7"/>',
  bag: '<path d="M5 8h14l1 12H4z"/><path d="M8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5"/>',
  bell: '<path d="M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  clock: '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
  copy: '<rect x="8.5" y="8.5" width="11" height="11" rx="1.5"/><path d="M15.5 8.5v-4h-11v11h4"/>',
  down: '<path d="m5 9 7 7 7-7"/>',
  filter: '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  globe: '<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c3 2.5 3 13.5 0 16M12 4c-3 2.5-3 13.5 0 16"/>',
  grid: '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><circle cx="16.75" cy="16.75" r="3.25"/>',
  home: '<path d="M4 10.5 12 4l8 6.5V20h-5.5v-5.5h-5V20H4z"/>',
  info: '<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 8h.01"/>',
  minus: '<path d="M5 12h14"/>',
  offline:
    '<path d="M3 9a13 13 0 0 1 4-2.7M21 9a13 13 0 0 0-10-3.4M6 12.5a9 9 0 0 1 3-2M18 12.5a9 9 0 0 0-2.5-1.7M9.3 16a4 4 0 0 1 4-.9M12 19.5h.01M4 4l16 16"/>',
  paste: '<path d="M8 5H5.5v15.5h13V5H16M8.5 3.5h7v4h-7zM9 12h6M9 16h4"/>',
  pin: '<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z"/><circle cx="12" cy="10" r="2.3"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  receipt: '<path d="M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6"/>',
  return: '<path d="M8 5 4 9l4 4"/><path d="M4 9h10a5.5 5.5 0 0 1 0 11H8"/>',
  right: '<path d="m9 5 7 7-7 7"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  shield: '<path d="M12 3.5 19 6v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6z"/><path d="m9 12 2.2 2.2L15.3 10"/>',
  trash: '<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5"/>',
  truck:
    '<path d="M3 6.5h11v10H3zM14 10h4l3 3.5v3h-7z"/><circle cx="7.5" cy="17.5" r="1.9"/><circle cx="17" cy="17.5" r="1.9"/>',
  up: '<path d="m5 15 7-7 7 7"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6"/>',
  warn: '<path d="M12 4 3.5 19.5h17z"/><path d="M12 10v4.5M12 17h.01"/>',
  x: '<path d="m6 6 12 12M18 6 6 18"/>',
};

const large = {
  'c-beauty':
    '<rect class="f" x="13" y="21" width="22" height="21" rx="5"/><path d="M19 21v-6h10v6M21 15V8.5A2.5 2.5 0 0 1 23.5 6h1A2.5 2.5 0 0 1 27 8.5V15M19 30h10M19 35h6"/>',
  'c-clothing':
    '<path class="f" d="M17 8 7 13l4 9 5-2v20h16V20l5 2 4-9-10-5c-1.5 3-3.8 4.5-7 4.5S18.5 11 17 8z"/><path d="M24 12.5V20"/>',
  'c-digital':
    '<path d="M9 30v-6a15 15 0 0 1 30 0v6"/><rect class="f" x="7" y="27" width="9" height="13" rx="3.5"/><rect class="f" x="32" y="27" width="9" height="13" rx="3.5"/>',
  'c-food':
    '<path class="f" d="M7 23h34c0 8-4.5 14-11 16H18C11.5 37 7 31 7 23z"/><path d="M17 42.5h14M18 8c-2.5 3 2.5 5.5 0 9M25 6c-2.5 3.5 2.5 7 0 11M32 8c-2.5 3 2.5 5.5 0 9"/>',
  'c-home': '<path class="f" d="M18 7h12l7 16H11z"/><path d="M24 23v17M15 41h18M31 23v6"/>',
  'c-sports':
    '<rect class="f" x="10" y="14" width="7" height="20" rx="2.5"/><rect class="f" x="31" y="14" width="7" height="20" rx="2.5"/><path d="M17 24h14M5 20v8M43 20v8"/>',
  'c-new':
    '<path class="f" d="M24 26C24 17 18 11 8 11c0 9 6 15 16 15z"/><path class="f" d="M24 31c0-7 5.5-12 16-12 0 8-6 12-16 12z"/><path d="M24 42V26"/>',
  'c-all':
    '<rect class="f" x="8" y="8" width="13" height="13" rx="3"/><rect x="27" y="8" width="13" height="13" rx="3"/><rect x="8" y="27" width="13" height="13" rx="3"/><circle class="f" cx="33.5" cy="33.5" r="6.5"/>',
  'e-bag':
    '<path class="f" d="M12 18h24l2 22H10z"/><path d="M12 18h24l2 22H10zM18 22v-6a6 6 0 0 1 12 0v6"/><path class="a" d="M19 31c3 3 7 3 10 0"/>',
  'e-search':
    '<circle class="f" cx="21" cy="21" r="13"/><circle cx="21" cy="21" r="13"/><path d="m30.5 30.5 10 10"/><path class="a" d="m17 17 8 8M25 17l-8 8"/>',
  'e-page':
    '<path class="f" d="M7 11h34v27H7z"/><path d="M7 11h34v27H7zM7 18h34M11 14.5h.01M15 14.5h.01"/><path class="a" d="m20 24 8 8M28 24l-8 8"/>',
  'e-receipt':
    '<path class="f" d="M12 6h24v36l-6-4-6 4-6-4-6 4z"/><path d="M12 6h24v36l-6-4-6 4-6-4-6 4z"/><path class="a" d="M18 15h12M18 22h12M18 29h6"/>',
  'e-letter': '<path class="f" d="M7 12h34v25H7z"/><path d="M7 12h34v25H7z"/><path class="a" d="m7 13 17 13 17-13"/>',
  'e-done':
    '<circle class="f" cx="24" cy="24" r="17"/><circle cx="24" cy="24" r="17"/><path class="a" d="m16 24.5 5.5 5.5L33 18.5"/>',
  'e-clock':
    '<circle class="f" cx="24" cy="24" r="17"/><circle cx="24" cy="24" r="17"/><path class="a" d="M24 14v10l7 4"/>',
};

const symbols = (icons: Readonly<Record<string, string>>, size: number): string =>
  Object.entries(icons)
    .map(([name, drawing]) => `<symbol id="${name}" viewBox="0 0 ${size} ${size}">${drawing}</symbol>`)
    .join('');

export const sprite = `<svg width="0" height="0" style="position:absolute" aria-hidden="true">${symbols(small, 24)}${symbols(large, 48)}</svg>`;

export type SmallIcon = keyof typeof small;
export type LargeIcon = keyof typeof large;
