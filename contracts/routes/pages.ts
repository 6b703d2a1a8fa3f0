import type { RouteRow } from '../route-row.ts';

/** Pages rendered for people and search engines; reached through the addresses of the site (site.ts). */
export const pagesRoutes = {
  // pages: rendered for people and search engines; reached through the site's own addresses (site.ts)
  homePage: { method: 'GET', path: '/pages/{locale}/home', area: 'pages', access: 'public', table: 'r' },
  categoryPage: {
    method: 'GET',
    path: '/pages/{locale}/category/{slug}',
    area: 'pages',
    access: 'public',
    table: 'r',
    reach: ['search'],
  },
  productPage: { method: 'GET', path: '/pages/{locale}/product/{handle}', area: 'pages', access: 'public', table: 'r' },
  searchPage: {
    method: 'GET',
    path: '/pages/{locale}/search',
    area: 'pages',
    access: 'public',
    table: 'r',
    reach: ['search'],
  },
  notFoundPage: { method: 'GET', path: '/pages/{locale}/not-found', area: 'pages', access: 'public', table: 'r' },
  siteMap: { method: 'GET', path: '/pages/sitemap.xml', area: 'pages', access: 'public', table: 'r' },
} as const satisfies Record<string, RouteRow>;
