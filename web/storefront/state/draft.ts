import { isRecord, stored } from './stored.ts';

/** What is typed at checkout: kept for this visit, so that Back, a reload or a failed attempt loses nothing. */
export interface Draft {
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly remark: string;
}

export const emptyDraft: Draft = { name: '', phone: '', province: '', city: '', district: '', street: '', remark: '' };

const text = (found: unknown): string => (typeof found === 'string' ? found : '');

export const draft = stored<Draft>('shop.draft.1', 'session', (found) =>
  isRecord(found)
    ? {
        name: text(found.name),
        phone: text(found.phone),
        province: text(found.province),
        city: text(found.city),
        district: text(found.district),
        street: text(found.street),
        remark: text(found.remark),
      }
    : emptyDraft,
);
