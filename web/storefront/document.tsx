import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../contracts/values/locale.ts';
import type { Assets } from './assets.ts';
import { alternates, type Head } from './head.ts';
import { sprite } from './icons/sprite.ts';

export interface DocumentProps {
  readonly locale: Locale;
  readonly origin: string;
  readonly shop: string;
  readonly head: Head;
  readonly assets: Assets;
  /** What the page's script begins with: the same props that were rendered. */
  readonly state: unknown;
  readonly children: ComponentChildren;
}

/** JSON that cannot end the script element it stands in, nor open a comment (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements). */
export const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const later = { fetchpriority: 'low' } as const;

const raw = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } });

const Meta = ({ locale, origin, shop, head, assets }: DocumentProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>{head.title}</title>
    <meta name="description" content={head.description} />
    {!head.index && <meta name="robots" content="noindex, follow" />}
    <link rel="stylesheet" href={assets.styles} />
    {/* What is seen comes before what is heard: the page is whole without its script. */}
    <script type="module" src={assets.script} {...later} />
    {assets.preloads.map((file) => (
      <link key={file} rel="modulepreload" href={file} {...later} />
    ))}
    <link rel="canonical" href={origin + head.canonical} />
    {head.index &&
      alternates(origin, head.canonical).map(({ lang, href }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={href} />
      ))}
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#111314" />
    <meta name="color-scheme" content="light dark" />
    <meta name="format-detection" content="telephone=no" />
    <meta property="og:site_name" content={shop} />
    <meta property="og:type" content={head.kind} />
    <meta property="og:title" content={head.title} />
    <meta property="og:description" content={head.description} />
    <meta property="og:url" content={origin + head.canonical} />
    <meta property="og:locale" content={locale === 'en' ? 'en_US' : 'zh_CN'} />
    {head.picture !== null && <meta property="og:image" content={origin + head.picture} />}
    <meta name="twitter:card" content={head.picture === null ? 'summary' : 'summary_large_image'} />
    {head.data.map((data, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
      <script key={at} type="application/ld+json" {...raw(embedded(data))} />
    ))}
  </head>
);

/** A page without the shop around it. */
export const plainDocument = (locale: Locale, title: string, styles: string, children: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>{children}</body>
    </html>,
  )}`;

/** A whole page as text. It never names a person and sets no cookie: everybody is sent the same. */
export const documentOf = (props: DocumentProps): string =>
  `<!doctype html>${renderToString(
    <html lang={props.locale}>
      <Meta {...props} />
      <body>
        <div id="sprite" {...raw(sprite)} />
        <div id="root">{props.children}</div>
        <script id="state" type="application/json" {...raw(embedded(props.state))} />
      </body>
    </html>,
  )}`;
