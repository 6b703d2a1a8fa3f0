import { pagesRoutes } from './routes/pages.ts';
import { providersRoutes } from './routes/providers.ts';
import { shopRoutes } from './routes/shop.ts';
import { staffRoutes } from './routes/staff.ts';

/**
 * The spine: every HTTP route of the shop, one line each. Lambdas, roles, API Gateway routes, the OpenAPI document, the typed
 * web client, the local server and the access tests are all derived from these rows. Literal and free of schemas on purpose:
 * importing all contracts would cost every cold start 0.1 s.
 */
export const routes = { ...pagesRoutes, ...shopRoutes, ...staffRoutes, ...providersRoutes } as const;

export type RouteName = keyof typeof routes;

/** `placeOrder` lives in `functions/http/orders/place-order.ts` and `contracts/orders/place-order.ts`. */
export const fileOfRoute = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
