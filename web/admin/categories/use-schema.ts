import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AttributeSchema } from '../../../contracts/catalogue/attribute-schema.ts';
import { call } from '../api.ts';
import { schemaQuery } from '../editor/editor-queries.ts';
import { leftOf, useKeptForm } from '../parts/kept-form.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { type RowForm, readRows, rowOf, schemaWrong, sentRow } from './schema-form.ts';

type Wrong = ReadonlyMap<string, string>;
const nothing: Wrong = new Map();

/** A category's own attributes as they are typed, and saving them. */
export const useSchemaForm = (schema: AttributeSchema) => {
  const text = useText();
  const queries = useQueryClient();
  const name = `schema.${schema.category}`;
  const [left] = useState(() => leftOf(name, readRows));
  const [saved, setSaved] = useState(schema);
  const [version, setVersion] = useState(left?.from ?? schema.version);
  const [rows, setRows] = useState<readonly RowForm[]>(() => left?.form ?? schema.own.map(rowOf));
  const [wrong, setWrong] = useState<Wrong>(nothing);
  const [theirs, setTheirs] = useState<AttributeSchema | null>(null);
  const [busy, setBusy] = useState(false);
  const base = useMemo(() => JSON.stringify(saved.own.map(rowOf)), [saved]);
  const dirty = JSON.stringify(rows) !== base;
  const kept = useKeptForm(name, rows, version, dirty);
  const change = (at: string, next: (rows: readonly RowForm[]) => readonly RowForm[]): void => {
    setRows(next);
    setWrong((now) => new Map([...now].filter(([key]) => key !== at && !key.startsWith(`${at}/`))));
  };
  const take = (next: AttributeSchema): void => {
    queries.setQueryData(schemaQuery(schema.category).queryKey, next);
    setSaved(next);
    setVersion(next.version);
    setRows(next.own.map(rowOf));
    setWrong(nothing);
    setTheirs(null);
  };
  const send = async (from: number): Promise<void> => {
    const found = schemaWrong(rows, text.schema);
    setWrong(found);
    if (found.size > 0) return toast({ kind: 'bad', message: text.editor.pleaseMend(found.size) });
    setBusy(true);
    const params = { slug: schema.category };
    const outcome = await call('putAttributeSchema', {
      params,
      body: { version: from, own: rows.map(sentRow) },
    }).finally(() => setBusy(false));
    if (outcome.ok) {
      kept.forget();
      take(outcome.value);
      // a root's attributes are its leaves' too
      await queries.invalidateQueries({ queryKey: ['schema'], refetchType: 'none' });
      return toast({ kind: 'ok', message: text.schema.saved });
    }
    const { code, issues = [], title } = outcome.refusal;
    if (code === 'version_conflict') {
      const now = await call('getAttributeSchema', { params });
      if (now.ok) return setTheirs(now.value);
    }
    setWrong(new Map(issues.map(({ pointer, message }) => [pointer, message])));
    toast({ kind: 'bad', message: issues.length > 0 ? text.editor.pleaseMend(issues.length) : title });
  };
  return {
    ...{ saved, rows, change, dirty, busy, theirs, take, keptAt: kept.keptAt },
    wrong: (at: string) => wrong.get(at),
    wrongCount: wrong.size,
    restored: left !== null && dirty,
    save: () => void send(version),
    overwrite: () => theirs && void send(theirs.version),
    discard: () => {
      kept.forget();
      take(saved);
    },
  };
};

export type SchemaForm = ReturnType<typeof useSchemaForm>;
