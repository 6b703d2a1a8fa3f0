import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { SynonymRule } from '../../../contracts/search/search-settings.ts';
import { Icon } from '../parts/icon.tsx';
import { TextField } from '../parts/text-field.tsx';
import { toast } from '../parts/toast.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useText } from '../text/use-text.ts';
import { ruleText } from './settings-form.ts';
import type { TuningState } from './use-tuning.ts';

/** So many rules are looked through by eye; more are found by typing. */
const fewRules = 12;

/** The shop's own words for things: several for one, or a wide one for others. */
export const Synonyms = ({ state }: { state: TuningState }) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const { synonyms } = state.settings;
  const add = (rule: SynonymRule) => {
    setTyped('');
    state.change('#/synonyms', (now) => ({ ...now, synonyms: [rule, ...now.synonyms] }));
    // the new rule stands first
    requestAnimationFrame(() => list.current?.querySelector('input')?.focus());
  };
  const shown = synonyms
    .map((rule, n) => ({ rule, n }))
    .filter(({ rule }) => typed.trim() === '' || ruleText(rule).toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <section className="card" aria-labelledby="synonyms-title">
      <div className="card-head">
        <h2 id="synonyms-title">{text.tuning.synonyms}</h2>
        <small>{synonyms.length > 0 && text.tuning.count(synonyms.length)}</small>
      </div>
      <div className="pad stack">
        <p className="dim">{text.tuning.synonymsHint}</p>
        <p className="add-options">
          <Button icon={<Icon name="plus" />} onClick={() => add({ kind: 'same', words: [] })}>
            {text.tuning.addSame}
          </Button>
          <Button icon={<Icon name="plus" />} onClick={() => add({ kind: 'wider', word: '', kinds: [] })}>
            {text.tuning.addWider}
          </Button>
        </p>
        {synonyms.length > fewRules && (
          <span className="find-field">
            <Icon name="search" />
            <input
              type="search"
              className="input"
              aria-label={text.tuning.findRule}
              placeholder={text.tuning.findRule}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </span>
        )}
        {synonyms.length === 0 && (
          <p>
            {text.tuning.noSynonyms}
            {text.state.stop} {text.tuning.noSynonymsText}
          </p>
        )}
        {synonyms.length > 0 && shown.length === 0 && <p className="dim">{text.tuning.noRule}</p>}
        <ul ref={list} className="rules">
          {shown.map(({ rule, n }) => (
            <Rule key={n} rule={rule} n={n} state={state} />
          ))}
        </ul>
      </div>
    </section>
  );
};

const Rule = ({ rule, n, state }: { rule: SynonymRule; n: number; state: TuningState }) => {
  const text = useText();
  const at = `#/synonyms/${n}`;
  const put = (next: SynonymRule) =>
    state.change(at, (now) => ({ ...now, synonyms: now.synonyms.map((r, i) => (i === n ? next : r)) }));
  const remove = (): void => {
    const before = state.settings.synonyms;
    state.change('#/synonyms', (now) => ({ ...now, synonyms: now.synonyms.filter((_, i) => i !== n) }));
    const undo = () => state.change('#/synonyms', (now) => ({ ...now, synonyms: before }));
    toast({ kind: 'ok', message: text.tuning.removedRule, action: { label: text.saving.undo, run: undo } });
  };
  return (
    <li>
      <div className="rule-head">
        <span className="tag">{text.tuning[rule.kind]}</span>
        {rule.kind === 'same' && <small>{text.tuning.sameHint}</small>}
        <button
          type="button"
          className="icon-button"
          aria-label={text.tuning.removeRule(ruleText(rule))}
          onClick={remove}
        >
          <Icon name="trash" />
        </button>
      </div>
      {rule.kind === 'same' ? (
        <WordsField
          label={text.tuning.sameWords}
          labelUnseen
          words={rule.words}
          most={20}
          placeholder={text.tuning.wordsPlaceholder}
          error={wrongOf(state, at)}
          onChange={(words) => put({ kind: 'same', words: [...words] })}
        />
      ) : (
        <div className="wider">
          <TextField
            label={text.tuning.widerWord}
            value={rule.word}
            onChange={(word) => put({ ...rule, word: word.slice(0, 30) })}
          />
          <WordsField
            label={text.tuning.widerKinds}
            words={rule.kinds}
            most={20}
            placeholder={text.tuning.wordsPlaceholder}
            error={wrongOf(state, at)}
            onChange={(kinds) => put({ ...rule, kinds: [...kinds] })}
          />
        </div>
      )}
    </li>
  );
};

/** What is said of a rule or of anything within it. */
const wrongOf = ({ wrong }: TuningState, at: string): string | undefined =>
  [...wrong].find(([key]) => key === at || key.startsWith(`${at}/`))?.[1];
