import { useQuery } from '@tanstack/react-query';
import type { KeptSearchSettings } from '../../../contracts/search/search-settings.ts';
import { read } from '../api.ts';
import { ConflictPanel } from '../parts/conflict-panel.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Page } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { whenText } from '../parts/say.ts';
import { Failure, Notice, RowsToCome } from '../parts/states.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useMay } from '../session/staff.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { Preview } from './preview.tsx';
import { settingsClashes } from './settings-form.ts';
import { Synonyms } from './synonyms.tsx';
import { type TuningState, useTuning } from './use-tuning.ts';
import { Weights } from './weights.tsx';
import '../styles/forms.css';
import '../styles/tuning.css';

/** What the merchant can change of the search, with a look at what comes of it. */
export const Tuning = () => {
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['search-settings'],
    queryFn: ({ signal }) => read('getSearchSettings', { signal }),
    // what is typed must not be swept away by a refresh
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Page title={text.tuning.title}>
      {data ? (
        <Editing first={data} />
      ) : (
        <section className="card">
          {error ? <Failure error={error} retry={() => void refetch()} /> : <RowsToCome rows={6} />}
        </section>
      )}
    </Page>
  );
};

const Editing = ({ first }: { first: KeptSearchSettings }) => {
  const { text, locale } = useSpeech();
  const may = useMay('catalogue.write');
  const state = useTuning(first);
  const { saved } = state;
  useShortcuts(may ? { save: state.save } : {});
  return (
    <>
      <p className="page-hint">
        {text.tuning.hint}{' '}
        <small>
          {saved.changedAt === null
            ? text.tuning.never
            : text.tuning.changedBy(
                saved.changedBy ?? text.editor.nobody,
                whenText(saved.changedAt, Date.now(), locale, text),
              )}
        </small>
      </p>
      {state.restored && !state.theirs && <Notice kind="plain">{text.state.restored}</Notice>}
      <Clashing state={state} />
      <div className="tuning">
        <fieldset className="stack" disabled={!may}>
          <legend className="unseen">{text.tuning.title}</legend>
          <Weights state={state} />
          <Synonyms state={state} />
          <HotQueries state={state} />
        </fieldset>
        <Preview settings={state.settings} dirty={state.dirty} />
      </div>
      {may && (
        <SaveBar
          dirty={state.dirty}
          busy={state.busy}
          keptAt={state.keptAt}
          wrong={state.wrong.size}
          showWrong={() => document.querySelector('main .error')?.scrollIntoView({ block: 'center' })}
          discard={state.discard}
          save={state.save}
          label={text.tuning.save}
        />
      )}
      <LeaveGuard dirty={state.dirty} discard={state.discard} />
    </>
  );
};

const Clashing = ({ state }: { state: TuningState }) => {
  const { text, locale } = useSpeech();
  const { theirs, base, settings } = state;
  if (!theirs) return null;
  return (
    <ConflictPanel
      key={theirs.version}
      {...settingsClashes(base, theirs.settings, settings, text)}
      lead={text.conflict.lead(
        theirs.changedBy ?? text.conflict.someone,
        theirs.changedAt === null ? '' : whenText(theirs.changedAt, Date.now(), locale, text),
      )}
      busy={state.busy}
      resolve={state.resolve}
    />
  );
};

const HotQueries = ({ state }: { state: TuningState }) => {
  const text = useText();
  return (
    <section className="card" aria-labelledby="hot-title">
      <div className="card-head">
        <h2 id="hot-title">{text.tuning.hot}</h2>
      </div>
      <div className="pad">
        <WordsField
          label={text.tuning.hot}
          labelUnseen
          words={state.settings.hotQueries}
          most={10}
          placeholder={text.tuning.hotPlaceholder}
          hint={text.tuning.hotHint}
          error={state.wrong.get('#/hotQueries')}
          onChange={(hotQueries) => state.change('#/hotQueries', (now) => ({ ...now, hotQueries: [...hotQueries] }))}
        />
      </div>
    </section>
  );
};
