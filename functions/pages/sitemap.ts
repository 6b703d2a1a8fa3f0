/** The protocol's limit for one file (https://www.sitemaps.org/protocol.html). */
const mostUrls = 50_000;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param paths in Chinese; every page is listed in both languages, each naming the other */
export const sitemapOf = (origin: string, paths: readonly string[]): string => {
  const urls = paths.slice(0, mostUrls / 2).flatMap((path) => {
    const zh = escaped(origin + path);
    const en = escaped(`${origin}/en${path}`);
    const links = [
      ['zh-CN', zh],
      ['en', en],
      ['x-default', zh],
    ].map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`);
    return [zh, en].map((loc) => `<url><loc>${loc}</loc>${links.join('')}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
  ].join('\n');
};
