import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Label } from '../../../contracts/catalogue/label.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { said } from '../parts/say.ts';
import { Blank, Failure, RowsToCome } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useMay } from '../session/staff.ts';
import { useSpeech } from '../text/use-text.ts';
import { type Asking, LabelDialog } from './label-dialog.tsx';
import { kinds, type LabelKind, matching, useLabels } from './use-labels.ts';
import '../styles/forms.css';
import '../styles/catalogue.css';

/** The shop's brands and tags: one name for one thing, on every product that has it. */
export const Labels = () => {
  const { text } = useSpeech();
  const [search] = useSearchParams();
  const kind = kinds.find((k) => k === search.get('view')) ?? 'brands';
  return (
    <Page title={text.labels.title}>
      <section className="card">
        <Tabs
          label={text.labels.kindsLabel}
          path="/brands"
          present={kind}
          views={kinds.map((view) => ({ view, label: text.labels.kinds[view] }))}
        />
        <List key={kind} kind={kind} />
      </section>
    </Page>
  );
};

/** As many rows as are drawn at once; a shop with more finds them by typing. */
const most = 200;

const List = ({ kind }: { kind: LabelKind }) => {
  const { text } = useSpeech();
  const may = useMay('catalogue.write');
  const state = useLabels(kind);
  const [typed, setTyped] = useState('');
  const [asking, ask] = useState<Asking | null>(null);
  const { labels, error, retry } = state;
  if (!labels) return error ? <Failure error={error} retry={retry} /> : <RowsToCome rows={8} />;
  const shown = matching(labels, typed);
  return (
    <>
      <div className="list-filters">
        <span className="find-field">
          <Icon name="search" />
          <input
            type="search"
            className="input"
            aria-label={text.labels.find[kind]}
            placeholder={text.labels.find[kind]}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        {may && kind === 'brands' && (
          <Button icon={<Icon name="plus" />} onClick={() => ask({ kind: 'add' })}>
            {text.labels.add}
          </Button>
        )}
      </div>
      {labels.length === 0 && (
        <Blank icon="tag" title={text.labels.empty[kind]}>
          {text.labels.emptyText[kind]}
        </Blank>
      )}
      {labels.length > 0 && shown.length === 0 && <p className="pad dim">{text.labels.noMatch(typed.trim())}</p>}
      <ul className="label-list">
        {shown.slice(0, most).map((label) => (
          <Row key={label.key} label={label} kind={kind} ask={ask} may={may} />
        ))}
      </ul>
      {shown.length > most && <p className="pad dim">{text.labels.more(shown.length - most)}</p>}
      {asking && <LabelDialog kind={kind} asking={asking} state={state} labels={labels} onGone={() => ask(null)} />}
    </>
  );
};

interface RowProps {
  readonly label: Label;
  readonly kind: LabelKind;
  readonly ask: (asking: Asking) => void;
  readonly may: boolean;
}

const Row = ({ label, kind, ask, may }: RowProps) => {
  const { text, locale } = useSpeech();
  const name = said(label.name, locale);
  return (
    <li>
      <span className="category-name">
        <b>{name}</b> <small>{locale === 'en' ? label.name.zh : label.name.en}</small>
      </span>
      {kind === 'brands' && (
        <Link
          className="link"
          href={`/products?q=${encodeURIComponent(label.name.zh)}`}
          aria-label={text.labels.productsOf(name)}
        >
          {text.labels.products}
        </Link>
      )}
      {may && (
        <span className="label-tools">
          <Button aria-label={text.labels.renameOf(name)} onClick={() => ask({ kind: 'rename', label })}>
            {text.labels.rename}
          </Button>
          <Button aria-label={text.labels.mergeOf(name)} onClick={() => ask({ kind: 'merge', label })}>
            {text.labels.merge}
          </Button>
          <button
            type="button"
            className="icon-button"
            aria-label={text.labels.removeOf(name)}
            onClick={() => ask({ kind: 'remove', label })}
          >
            <Icon name="trash" />
          </button>
        </span>
      )}
    </li>
  );
};
