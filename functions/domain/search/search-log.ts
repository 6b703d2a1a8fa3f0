import type { Body } from '../../../contracts/contract.ts';
import type { NewEvent } from '../../../contracts/events/data.ts';
import type { reportSearch } from '../../../contracts/search/report-search.ts';
import { plainLine } from '../../../contracts/values/plain-text.ts';

type Report = Body<typeof reportSearch>;

/** As queries are counted: in one spelling of width and case, with single spaces. */
export const loggedQuery = (q: string): string => plainLine(q.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ');

// Long numbers (phones, orders, cards), mail addresses and links are never counted: they may be somebody's own.
const personal = /\d{7,}|\d{3,4}[- ]\d{4}[- ]\d{4}|@|https?:|www\./;

/** Whether a query may be kept: it says something, and nothing that could tell who typed it. */
export const mayBeLogged = (query: string): boolean =>
  /[\p{L}\p{N}]/u.test(query) && [...query].length <= 60 && !personal.test(query);

/** The events of a report, without what may not be kept. */
export const eventsOfReport = (
  { locale, entries }: Report,
  visitor: string,
): NewEvent<'search.performed.v1' | 'search.clicked.v1'>[] =>
  entries.flatMap((entry): NewEvent<'search.performed.v1' | 'search.clicked.v1'>[] => {
    const query = loggedQuery(entry.q);
    if (!mayBeLogged(query)) return [];
    const meta = { subject: query, sequence: 0 };
    if (entry.kind === 'clicked') {
      const { productId, position } = entry;
      return [{ name: 'search.clicked.v1', ...meta, data: { query, locale, productId, position, visitor } }];
    }
    const { results, relaxed } = entry;
    return [{ name: 'search.performed.v1', ...meta, data: { query, locale, results, relaxed, visitor } }];
  });
