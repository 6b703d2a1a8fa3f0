import { encode } from 'uqr';

/** A QR code as one path: dark modules on white in any theme, since cameras want it so. */
export const Qr = ({ content, label }: { readonly content: string; readonly label: string }) => {
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      class="qr"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#15181a" />
    </svg>
  );
};
