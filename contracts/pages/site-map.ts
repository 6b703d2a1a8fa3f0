import { contract } from '../contract.ts';

/** Answers XML (https://www.sitemaps.org/protocol.html). */
export const siteMap = contract({ summary: 'The sitemap for search engines', status: 200, refusals: [] });
