import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { Locale } from '../../contracts/values/locale.ts';
import { ok, type Result } from '../../contracts/values/result.ts';
import { type Around, renderFailure, renderNotFound, renderSettingUp } from '../../web/storefront/server.tsx';
import { type RawReply, retryAfter } from '../runtime/answer.ts';
import { now } from '../runtime/clock.ts';
import { fresh, settingsMs } from '../runtime/fresh.ts';
import { log } from '../runtime/log.ts';
import type { RequestFacts } from '../runtime/request.ts';
import { ShopNotSetUp, shopAndCategories } from '../stores/shop.ts';
import { originOf } from './origin.ts';

export type Page = Result<RawReply, never>;

/** Everybody is sent the same page, a few seconds old at most: a price change shows within seconds, and no cookie is ever set. */
const cached = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30';

const html = (status: number, body: string, cache: string, more: Readonly<Record<string, string>> = {}): Page =>
  ok({ status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': cache, ...more }, body });

/** The page is at another address of the site for good. */
export class Moved {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

/** Kept for no longer than a page: where a product returns to an address it had, the two would send people to and fro. */
const moved = ({ path }: Moved): Page =>
  ok({ status: 301, headers: { location: path, 'cache-control': cached }, body: '' });

export const shopNow = fresh(settingsMs, shopAndCategories);

/**
 * A page with what surrounds it. `render` gives null where there is no such thing: that is a page too, with status 404; what has moved is
 * sent on. A fault
 * becomes a page that says so, since a person opened it; the log keeps what happened. So does a shop that nobody has set up yet.
 */
export const pageOf = async (
  locale: Locale,
  facts: RequestFacts,
  render: (around: Around, settings: ShopSettings) => Promise<string | Moved | null>,
): Promise<Page> => {
  try {
    const { settings, categories } = await shopNow();
    const around = { locale, origin: originOf(facts.headers), shop: settings, categories, now: now() };
    const body = await render(around, settings);
    if (body instanceof Moved) return moved(body);
    return body === null ? html(404, renderNotFound(around), cached) : html(200, body, cached);
  } catch (error) {
    if (error instanceof ShopNotSetUp)
      return html(503, renderSettingUp(locale), 'no-store', { 'retry-after': retryAfter });
    log.error('page failed', error, { requestId: facts.requestId });
    return html(500, renderFailure(locale, facts.requestId), 'no-store');
  }
};
