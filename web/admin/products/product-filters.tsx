import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { categoriesQuery } from '../editor/editor-queries.ts';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import type { Narrowed } from './product-queries.ts';

/** Long enough for a word to be finished, pinyin too. */
const pauseMs = 350;

/** Narrows the list by words and by category; kept in the address, so that Back and a link lead to the same list. */
export const ProductFilters = ({ narrowed }: { narrowed: Narrowed }) => {
  const { text, locale } = useSpeech();
  const [, setSearch] = useSearchParams();
  const { data } = useQuery(categoriesQuery);
  const put = (name: string, value: string): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <search className="list-filters">
      <FindField value={narrowed.text} onChange={(value) => put('q', value)} />
      <select
        className="input"
        aria-label={text.products.category}
        value={narrowed.category}
        onChange={(event) => put('category', event.target.value)}
      >
        <option value="">{text.products.anyCategory}</option>
        {data?.items.map((root) => (
          <optgroup key={root.slug} label={said(root.name, locale)}>
            <option value={root.slug}>{said(root.name, locale)}</option>
            {root.children.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {'\u3000'}
                {said(name, locale)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </search>
  );
};

/** Asks once typing has paused, not within a syllable that an input method is still making. */
const FindField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const { text } = useSpeech();
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const ask = useRef(onChange);
  ask.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value || composing.current) return;
    const timer = setTimeout(() => ask.current(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <span className="find-field">
      <Icon name="search" />
      <input
        type="search"
        className="input"
        aria-label={text.products.find}
        placeholder={text.products.findHint}
        maxLength={80}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          ask.current(event.currentTarget.value.trim());
        }}
      />
    </span>
  );
};
