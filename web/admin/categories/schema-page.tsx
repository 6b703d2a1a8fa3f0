import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'wouter';
import type { AttributeRow, AttributeSchema } from '../../../contracts/catalogue/attribute-schema.ts';
import { builtIn, isBuiltIn } from '../editor/attribute-keys.ts';
import { categoriesQuery, schemaQuery } from '../editor/editor-queries.ts';
import { Icon } from '../parts/icon.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { Page } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { said } from '../parts/say.ts';
import { Blank, Failure, Notice, RowsToCome } from '../parts/states.tsx';
import { useMay } from '../session/staff.ts';
import { useSpeech } from '../text/use-text.ts';
import { knownAttributes, knownRow, newRow } from './schema-form.ts';
import { SchemaRow } from './schema-row.tsx';
import { type SchemaForm, useSchemaForm } from './use-schema.ts';
import '../styles/forms.css';
import '../styles/catalogue.css';

const useNames = (slug: string) => {
  const { locale } = useSpeech();
  const { data } = useQuery(categoriesQuery);
  const root = data?.items.find((r) => r.slug === slug || r.children.some((leaf) => leaf.slug === slug));
  const own = root?.slug === slug ? root : root?.children.find((leaf) => leaf.slug === slug);
  return {
    name: own ? said(own.name, locale) : slug,
    root: root ? { slug: root.slug, name: said(root.name, locale) } : null,
  };
};

/** Which attributes the products of a category are asked for. */
export const SchemaPage = ({ slug }: { slug: string }) => {
  const { text } = useSpeech();
  const { name, root } = useNames(slug);
  const { data, error, refetch } = useQuery(schemaQuery(slug));
  return (
    <Page
      title={text.schema.title(name)}
      before={
        <Link href="/categories" className="icon-button" aria-label={text.schema.back}>
          <Icon name="left" />
        </Link>
      }
    >
      {data ? (
        <Editing key={data.category} schema={data} root={root} />
      ) : (
        <section className="card">
          {error ? <Failure error={error} retry={() => void refetch()} /> : <RowsToCome rows={5} />}
        </section>
      )}
    </Page>
  );
};

interface EditingProps {
  readonly schema: AttributeSchema;
  readonly root: { readonly slug: string; readonly name: string } | null;
}

const Editing = ({ schema, root }: EditingProps) => {
  const { text } = useSpeech();
  const may = useMay('catalogue.write');
  const form = useSchemaForm(schema);
  return (
    <>
      <p className="page-hint">{text.schema.hint}</p>
      {form.restored && !form.theirs && <Notice kind="plain">{text.state.restored}</Notice>}
      {form.theirs && <Theirs form={form} theirs={form.theirs} />}
      <div className="stack">
        {schema.inherited.length > 0 && <Inherited rows={schema.inherited} root={root} />}
        <fieldset disabled={!may} className="stack">
          <legend className="unseen">{text.schema.own}</legend>
          <Own form={form} inherited={schema.inherited} />
        </fieldset>
      </div>
      {may && (
        <SaveBar
          dirty={form.dirty}
          busy={form.busy}
          keptAt={form.keptAt}
          wrong={form.wrongCount}
          showWrong={() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus()}
          discard={form.discard}
          save={form.save}
          label={text.act.save}
        />
      )}
      <LeaveGuard dirty={form.dirty} discard={form.discard} />
    </>
  );
};

/** Someone else saved first: their attributes beside one's own, and the choice. */
const Theirs = ({ form, theirs }: { form: SchemaForm; theirs: AttributeSchema }) => {
  const { text, locale } = useSpeech();
  return (
    <Notice kind="warn">
      <p>{text.schema.conflict}</p>
      <p>
        {text.conflict.theirs}
        {text.state.colon}
        {theirs.own.map(({ name }) => said(name, locale)).join(text.state.listed) || text.conflict.nothing}
      </p>
      <p className="conflict-foot">
        <Button onClick={() => form.take(theirs)}>{text.schema.takeTheirs}</Button>
        <Button type="primary" loading={form.busy} onClick={form.overwrite}>
          {text.schema.keepMine}
        </Button>
      </p>
    </Notice>
  );
};

const Inherited = ({ rows, root }: { rows: readonly AttributeRow[]; root: EditingProps['root'] }) => {
  const { text, locale } = useSpeech();
  return (
    <section className="card" aria-labelledby="inherited-title">
      <div className="card-head">
        <h2 id="inherited-title">{text.schema.inherited}</h2>
        {root && (
          <Link className="link" href={`/categories/${root.slug}`}>
            {text.schema.inheritedHint(root.name)}
          </Link>
        )}
      </div>
      <ul className="inherited">
        {rows.map((row) => (
          <li key={row.key}>
            <b>{said(row.name, locale)}</b> <span className="tag">{text.schema.types[row.type]}</span>{' '}
            {row.facet && <span className="tag accent">{text.schema.facet}</span>}{' '}
            {row.required && <span className="tag warn">{text.schema.required}</span>}{' '}
            <small>{row.values.map(({ label }) => said(label, locale)).join(text.state.listed)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Own = ({ form, inherited }: { form: SchemaForm; inherited: readonly AttributeRow[] }) => {
  const { text, locale } = useSpeech();
  const taken = [...inherited.map(({ key }) => key), ...form.rows.map(({ key }) => key)];
  const offered = builtIn.filter((key) => !taken.includes(key));
  return (
    <section className="card" aria-labelledby="own-title">
      <div className="card-head">
        <h2 id="own-title">{text.schema.own}</h2>
      </div>
      {form.rows.length === 0 && (
        <Blank icon="tree" title={text.schema.none} level={3}>
          {text.schema.noneText}
        </Blank>
      )}
      <ul className="schema-rows">
        {form.rows.map((row, n) => (
          <SchemaRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a key is typed; fields are controlled, so a moved row shows what it holds
            key={n}
            row={row}
            n={n}
            form={form}
            taken={taken}
            fixedKey={isBuiltIn(row.key) || isSaved(form, row.key)}
          />
        ))}
      </ul>
      <div className="pad schema-add">
        <Button icon={<Icon name="plus" />} onClick={() => form.change('#/own', (rows) => [...rows, newRow()])}>
          {text.schema.add}
        </Button>
        {offered.length > 0 && <span className="dim">{text.schema.addKnown}</span>}
        {offered.map((key) => (
          <Button key={key} onClick={() => form.change('#/own', (rows) => [...rows, knownRow(key)])}>
            {said(knownAttributes[key].name, locale)}
          </Button>
        ))}
      </div>
    </section>
  );
};

const isSaved = (form: SchemaForm, key: string): boolean => form.saved.own.some((row) => row.key === key);
