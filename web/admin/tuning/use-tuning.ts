import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptSearchSettings, SearchSettings } from '../../../contracts/search/search-settings.ts';
import { call } from '../api.ts';
import type { Side } from '../parts/clash.ts';
import { isUnsure } from '../parts/issues.ts';
import { leftOf, useKeptForm } from '../parts/kept-form.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { blankSettings, mergedSettings, readSettings, settingsWrong, tidied } from './settings-form.ts';

type Wrong = ReadonlyMap<string, string>;
const nothing: Wrong = new Map();
const draft = 'search-settings';
const same = (a: SearchSettings, b: SearchSettings): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Without what was said of a place that has just changed. */
const without = (wrong: Wrong, at: string): Wrong =>
  new Map([...wrong].filter(([key]) => key !== at && !key.startsWith(`${at}/`)));

/** The search settings as they are being changed, and saving them. */
export const useTuning = (first: KeptSearchSettings) => {
  const text = useText();
  const queries = useQueryClient();
  const [left] = useState(() => leftOf(draft, readSettings));
  const [saved, setSaved] = useState(first);
  // nobody remembers what an older draft was begun from: put together with what is saved now, it then takes nothing away
  const [base, setBase] = useState(left && left.from !== first.version ? blankSettings : first.settings);
  const [settings, setSettings] = useState(left?.form ?? first.settings);
  const [version, setVersion] = useState(left?.from ?? first.version);
  const [wrong, setWrong] = useState<Wrong>(nothing);
  const [theirs, setTheirs] = useState<KeptSearchSettings | null>(null);
  const [busy, setBusy] = useState(false);
  const dirty = !same(settings, saved.settings);
  const kept = useKeptForm(draft, settings, version, dirty);
  const take = (next: KeptSearchSettings): void => {
    queries.setQueryData(['search-settings'], next);
    setSaved(next);
    setBase(next.settings);
    setVersion(next.version);
    setSettings(next.settings);
    setWrong(nothing);
    setTheirs(null);
    kept.forget();
  };
  const refused = async (code: string, title: string, unsure: boolean): Promise<void> => {
    if (code === 'version_conflict') {
      const now = await call('getSearchSettings');
      if (now.ok) return setTheirs(now.value);
    }
    toast({ kind: 'bad', message: unsure ? text.state.sentences(title, text.editor.unsure) : title });
  };
  const send = async (wanted: SearchSettings, from: number): Promise<void> => {
    if (busy) return;
    const body = tidied(wanted);
    setSettings(body);
    const found = settingsWrong(body, text.tuning);
    setWrong(found);
    if (found.size > 0) return toast({ kind: 'bad', message: text.editor.pleaseMend(found.size) });
    setBusy(true);
    const outcome = await call('putSearchSettings', { body: { settings: body, version: from } }).finally(() =>
      setBusy(false),
    );
    if (outcome.ok) {
      take(outcome.value);
      return toast({ kind: 'ok', message: text.tuning.saved });
    }
    const { code, title, issues = [] } = outcome.refusal;
    setWrong(new Map(issues.map(({ pointer, message }) => [pointer.replace('#/settings', '#'), message])));
    await refused(code, title, isUnsure(outcome.refusal));
  };
  return {
    ...{ settings, saved, base, wrong, theirs, busy, dirty, keptAt: kept.keptAt, restored: left !== null && dirty },
    change: (at: string, next: (settings: SearchSettings) => SearchSettings): void => {
      setSettings(next);
      setWrong((now) => without(now, at));
    },
    save: () => void send(settings, version),
    resolve: (choices: ReadonlyMap<string, Side>) =>
      theirs && void send(mergedSettings(base, theirs.settings, settings, choices), theirs.version),
    discard: () => take(saved),
  };
};

export type TuningState = ReturnType<typeof useTuning>;
