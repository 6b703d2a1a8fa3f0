import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { ErrorLine } from '../parts/error-line.tsx';
import { Icon } from '../parts/icon.tsx';
import { onEnter } from '../parts/on-enter.ts';
import { said } from '../parts/say.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { useEditor } from './editor-context.ts';
import { labelsQuery } from './editor-queries.ts';
import { type Both, noText } from './form.ts';

const tongues = ['zh', 'en'] as const;
const isSame = (a: Both, b: Both): boolean => a.zh === b.zh && a.en === b.en;

/** Free words about the product; known ones are offered, so that one tag is not written in two ways. */
export const Tags = () => {
  const { text, locale } = useSpeech();
  const { form, edit, wrong } = useEditor();
  const put = (tags: readonly Both[]) => edit('#/tags', (now) => ({ ...now, tags }));
  const issue = form.tags
    .flatMap((_, n) => [wrong(`#/tags/${n}`), wrong(`#/tags/${n}/zh`), wrong(`#/tags/${n}/en`)])
    .find((found) => found !== undefined);
  return (
    <fieldset className="field">
      <legend>{text.editor.tagsLabel}</legend>
      {form.tags.length > 0 && (
        <ul className="word-list">
          {form.tags.map((tag) => (
            <li key={`${tag.zh}/${tag.en}`} className="word">
              <span>
                {said(tag, locale)} <small>{locale === 'en' ? tag.zh : tag.en}</small>
              </span>
              <button
                type="button"
                aria-label={text.act.removeOf(said(tag, locale))}
                onClick={() => put(form.tags.filter((t) => t !== tag))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NewTag tags={form.tags} add={(tag) => put([...form.tags, tag])} />
      <ErrorLine error={issue} />
    </fieldset>
  );
};

const NewTag = ({ tags, add }: { tags: readonly Both[]; add: (tag: Both) => void }) => {
  const text = useText();
  const id = useId();
  const { data = [] } = useQuery(labelsQuery('tags'));
  const [typed, setTyped] = useState(noText);
  const first = useRef<HTMLInputElement>(null);
  const type = (tongue: keyof Both, value: string): void => {
    const known = data.find(({ name }) => name[tongue] === value)?.name;
    setTyped(known ?? { ...typed, [tongue]: value });
  };
  const tag = { zh: typed.zh.trim(), en: typed.en.trim() };
  const whole = tag.zh !== '' && tag.en !== '';
  const submit = (): void => {
    if (!whole) return;
    if (!tags.some((t) => isSame(t, tag))) add(tag);
    setTyped(noText);
    first.current?.focus();
  };
  const label = { zh: text.editor.tagZh, en: text.editor.tagEn };
  return (
    <div className="new-tag">
      {tongues.map((tongue) => (
        <input
          key={tongue}
          ref={tongue === 'zh' ? first : undefined}
          className="input"
          lang={tongue === 'zh' ? 'zh-CN' : 'en'}
          list={`${id}-${tongue}`}
          placeholder={label[tongue]}
          aria-label={label[tongue]}
          value={typed[tongue]}
          onChange={(event) => type(tongue, event.target.value)}
          onKeyDown={onEnter(submit)}
        />
      ))}
      <Button onClick={submit} disabled={!whole}>
        {text.editor.addTag}
      </Button>
      {tongues.map((tongue) => (
        <datalist key={tongue} id={`${id}-${tongue}`}>
          {data.map(({ key, name }) => (
            <option key={key} value={name[tongue]} />
          ))}
        </datalist>
      ))}
    </div>
  );
};
