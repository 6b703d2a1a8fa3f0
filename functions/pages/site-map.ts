import { siteMap } from '../../contracts/pages/site-map.ts';
import { ok } from '../../contracts/values/result.ts';
import { indexedPaths } from '../../web/storefront/server.tsx';
import { rawRoute } from '../runtime/raw-route.ts';
import { handlesOnShelf } from '../stores/catalogue.ts';
import { originOf } from './origin.ts';
import { shopNow } from './page.ts';
import { sitemapOf } from './sitemap.ts';

const allHandles = async (): Promise<string[]> => {
  const handles: string[] = [];
  let cursor: string | undefined;
  do {
    const listed = await handlesOnShelf({ limit: 100, cursor });
    if (!listed.ok) throw new Error('the shelf refused its own cursor');
    handles.push(...listed.value.items.map((item) => item.handle));
    cursor = listed.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return handles;
};

export const handler = rawRoute('siteMap', siteMap, async ({ facts }) => {
  const [{ categories }, handles] = await Promise.all([shopNow(), allHandles()]);
  const body = sitemapOf(originOf(facts.headers), indexedPaths(categories, handles));
  const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, s-maxage=3600' };
  return ok({ status: 200, headers, body });
});
