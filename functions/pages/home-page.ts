import { homePage } from '../../contracts/pages/home-page.ts';
import { renderHome } from '../../web/storefront/server.tsx';
import { deliveryPromise } from '../domain/fulfilment/delivery.ts';
import { rawRoute } from '../runtime/raw-route.ts';
import { heroTiles } from './hero.ts';
import { homeShelves } from './home-shelves.ts';
import { pageOf } from './page.ts';
import { shelvesNow } from './shelves.ts';

export const handler = rawRoute('homePage', homePage, ({ params, facts }) =>
  pageOf(params.locale, facts, async (around, settings) => {
    const shelves = await shelvesNow(around.categories.map((root) => root.slug));
    return renderHome(around, {
      hero: await heroTiles(settings.home.hero, shelves),
      arrivesOn: deliveryPromise(settings, around.now).arrivesOn,
      ...homeShelves(shelves),
    });
  }),
);
