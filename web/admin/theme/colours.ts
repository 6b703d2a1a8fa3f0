/** The colour tokens antd is told of. Their values live in web/shared/tokens.css alone. */
const roles = [
  '--accent-fill',
  '--accent-press',
  '--accent-ink',
  '--accent-soft',
  '--on-accent',
  '--ground',
  '--surface',
  '--surface-2',
  '--surface-3',
  '--ink',
  '--ink-2',
  '--ink-3',
  '--line',
  '--line-strong',
  '--ok',
  '--warn',
  '--bad',
  '--bad-soft',
  '--scrim',
] as const;

export type Colours = Readonly<Record<(typeof roles)[number], string>>;

const hex = (bytes: Uint8ClampedArray): string =>
  `#${Array.from(bytes.slice(0, bytes[3] === 255 ? 3 : 4), (b) => b.toString(16).padStart(2, '0')).join('')}`;

/**
 * Reads the tokens as the page has them now, whatever accent the merchant set. antd computes with sRGB, the tokens may be oklch,
 * so each is painted on one pixel and read back.
 */
export const coloursOfPage = (): Colours => {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const resolved = roles.map((role) => {
    probe.style.color = `var(${role})`;
    const colour = getComputedStyle(probe).color;
    if (!pen) return [role, colour];
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [role, hex(pen.getImageData(0, 0, 1, 1).data)];
  });
  probe.remove();
  return Object.fromEntries(resolved) as Colours;
};
