import type { LargeIcon, SmallIcon } from '../icons/sprite.ts';

/** Icons say nothing by themselves: what they stand for is the text or label beside them. */
export const Icon = ({ name, size = 'l' }: { readonly name: SmallIcon; readonly size?: 's' | 'm' | 'l' }) => (
  <svg class={size === 'l' ? 'i' : `i ${size}`} aria-hidden="true">
    <use href={`#${name}`} />
  </svg>
);

export const BigIcon = ({ name }: { readonly name: LargeIcon }) => (
  <svg class="big-icon" aria-hidden="true">
    <use href={`#${name}`} />
  </svg>
);

/** The shop's mark: the sun over the water by the south shore. */
export const Logo = () => (
  <svg class="logo-mark" viewBox="0 0 34 34" aria-hidden="true">
    <circle cx="17" cy="17" r="16" fill="var(--accent-fill)" />
    <path
      d="M6.5 22.5c3.5 0 3.5-2 7-2s3.5 2 7 2 3.5-2 7-2"
      fill="none"
      stroke="var(--on-accent)"
      stroke-width="2"
      stroke-linecap="round"
    />
    <path d="M10 16.5a7 7 0 0 1 14 0z" fill="var(--on-accent)" />
  </svg>
);
