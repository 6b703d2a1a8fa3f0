import { shopRoutes } from '../../contracts/routes/shop.ts';
import { createClient } from '../shared/client.ts';
import { localeOfPath } from './addresses.ts';

/** The page's own client: it speaks the language of the address. Nothing calls it while a page is rendered. */
export const client = createClient(shopRoutes, { locale: () => localeOfPath(location.pathname).locale });
