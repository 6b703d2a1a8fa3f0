import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { BothField } from '../parts/both-field.tsx';
import { said } from '../parts/say.ts';
import { CheckField, SelectField, TextField } from '../parts/text-field.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { codeOf } from './codes.ts';
import { useEditor } from './editor-context.ts';
import { categoriesQuery, labelsQuery } from './editor-queries.ts';
import type { Both, ProductForm } from './form.ts';
import { Section } from './section.tsx';
import { Tags } from './tags.tsx';

/** A new product's address follows its English name until somebody writes one by hand. */
const named = (form: ProductForm, name: Both, isNew: boolean): ProductForm => ({
  ...form,
  name,
  handle: isNew && form.handle === codeOf(form.name.en) ? codeOf(name.en) : form.handle,
});

export const Basics = () => {
  const text = useText();
  const { form, edit, wrong, saved } = useEditor();
  return (
    <Section name="basics" title={text.editor.section.basics}>
      <div className="pad stack">
        <BothField
          label={text.editor.fields.name}
          hint={text.editor.nameHint}
          at="#/name"
          wrong={wrong}
          value={form.name}
          onChange={(name) => edit('#/name', (now) => named(now, name, saved === null))}
        />
        <div className="field-pair">
          <CategoryField />
          <TextField
            label={text.editor.fields.model}
            hint={text.editor.modelHint}
            at="#/model"
            error={wrong('#/model')}
            value={form.model}
            onChange={(model) => edit('#/model', (now) => ({ ...now, model }))}
          />
        </div>
        <BrandField />
        <BothField
          label={text.editor.fields.summary}
          hint={text.editor.summaryHint}
          at="#/summary"
          wrong={wrong}
          value={form.summary}
          onChange={(summary) => edit('#/summary', (now) => ({ ...now, summary }))}
        />
        <Tags />
        <CheckField
          label={text.editor.returnable}
          hint={text.editor.returnableHint}
          at="#/returnable"
          checked={form.returnable}
          onChange={(returnable) => edit('#/returnable', (now) => ({ ...now, returnable }))}
        />
      </div>
    </Section>
  );
};

const CategoryField = () => {
  const { text, locale } = useSpeech();
  const { form, edit, wrong } = useEditor();
  const { data } = useQuery(categoriesQuery);
  const known = data?.items.some(({ children }) => children.some(({ slug }) => slug === form.category));
  return (
    <SelectField
      label={text.editor.fields.category}
      at="#/category"
      error={wrong('#/category')}
      value={form.category}
      onChange={(category) => edit('#/category', (now) => ({ ...now, category }))}
    >
      <option value="">{text.editor.chooseCategory}</option>
      {form.category !== '' && known !== true && <option value={form.category}>{form.category}</option>}
      {data?.items.map((root) => (
        <optgroup key={root.slug} label={said(root.name, locale)}>
          {root.children.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {said(name, locale)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
};

const BrandField = () => {
  const { text, locale } = useSpeech();
  const id = useId();
  const { form, edit, wrong } = useEditor();
  const { data = [] } = useQuery(labelsQuery('brands'));
  const known = data.find(({ name }) => name.zh === form.brand.zh && name.en === form.brand.en);
  const put = (brand: Both) => edit('#/brand', (now) => ({ ...now, brand }));
  return (
    <div className="brand-field">
      <div className="field">
        <label htmlFor={id}>{text.editor.knownBrand}</label>
        <select
          id={id}
          className="input"
          value={known?.key ?? ''}
          onChange={(event) => {
            const chosen = data.find(({ key }) => key === event.target.value);
            if (chosen) put(chosen.name);
          }}
        >
          <option value="">{text.editor.chooseCategory}</option>
          {data.map(({ key, name }) => (
            <option key={key} value={key}>
              {said(name, locale)}
            </option>
          ))}
        </select>
      </div>
      <BothField
        label={text.editor.fields.brand}
        hint={text.editor.brandHint}
        at="#/brand"
        wrong={wrong}
        value={form.brand}
        onChange={put}
      />
    </div>
  );
};
