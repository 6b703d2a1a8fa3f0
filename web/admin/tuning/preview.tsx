import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Reply } from '../../../contracts/contract.ts';
import type { previewSearch } from '../../../contracts/search/preview-search.ts';
import type { SearchSettings } from '../../../contracts/search/search-settings.ts';
import { read } from '../api.ts';
import { Thumb } from '../parts/picture.tsx';
import { moneyText } from '../parts/say.ts';
import { Failure, RowsToCome } from '../parts/states.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { settingsWrong, tidied } from './settings-form.ts';

type Ranking = Reply<typeof previewSearch>['after'];
type Item = Ranking['items'][number];

const pauseMs = 350;

/** A value once it has stood still for a moment. */
const useSettled = <Value,>(value: Value): Value => {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

/** Rules that are half typed do not take part yet. */
const whole = (settings: SearchSettings, text: ReturnType<typeof useText>): SearchSettings => {
  const draft = tidied(settings);
  const wrong = settingsWrong(draft, text.tuning);
  return { ...draft, synonyms: draft.synonyms.filter((_, n) => !wrong.has(`#/synonyms/${n}`)) };
};

/** What a query shows now and what it would show by the draft, side by side, as one drags. */
export const Preview = ({ settings, dirty }: { settings: SearchSettings; dirty: boolean }) => {
  const { text, locale } = useSpeech();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const draft = useSettled(settings);
  const sent = whole(draft, text);
  const query = useQuery({
    queryKey: ['search-preview', q, locale, JSON.stringify(sent)],
    queryFn: ({ signal }) => read('previewSearch', { body: { q, locale, draft: sent }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return (
    <section className="card tuning-preview" aria-labelledby="preview-title">
      <div className="card-head">
        <h2 id="preview-title">{text.tuning.preview}</h2>
      </div>
      <div className="pad stack">
        <input
          type="search"
          className="input"
          aria-label={text.tuning.query}
          placeholder={text.tuning.queryPlaceholder}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {q === '' && <p className="dim">{text.tuning.previewHint}</p>}
        {q !== '' && query.isPending && <RowsToCome rows={4} />}
        {q !== '' && query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {q !== '' && query.data && (
          <div className={query.isPlaceholderData ? 'rankings waiting' : 'rankings'}>
            {dirty ? (
              <>
                <RankingList title={text.tuning.before} ranking={query.data.before} moves={false} />
                <RankingList title={text.tuning.after} ranking={query.data.after} moves />
              </>
            ) : (
              <RankingList title={text.tuning.before} ranking={query.data.before} moves={false} />
            )}
          </div>
        )}
      </div>
    </section>
  );
};

const RankingList = ({ title, ranking, moves }: { title: string; ranking: Ranking; moves: boolean }) => {
  const text = useText();
  const still = moves && ranking.items.every(({ otherPlace }, n) => otherPlace === n + 1);
  return (
    <section aria-label={title}>
      <h3>
        {title} <small>{text.tuning.total(ranking.total)}</small>{' '}
        {ranking.relaxed && <span className="tag warn">{text.tuning.relaxed}</span>}
      </h3>
      {ranking.didYouMean !== null && <p className="dim">{text.tuning.meant(ranking.didYouMean)}</p>}
      {still && <p className="dim">{text.tuning.sameOrder}</p>}
      {ranking.items.length === 0 && <p className="dim">{text.tuning.nothing}</p>}
      <ol className="ranking number">
        {ranking.items.map((item, n) => (
          <Row key={item.id} item={item} place={n + 1} moves={moves} />
        ))}
      </ol>
    </section>
  );
};

const Row = ({ item, place, moves }: { item: Item; place: number; moves: boolean }) => (
  <li>
    <span className="place">{place}</span>
    <Thumb of={item.card.picture} size={36} />
    <span className="ranked">
      <Link href={`/products/${item.id}`}>{item.name}</Link>
      <small>{moneyText(item.card.price)}</small>
    </span>
    {moves && <Moved from={item.otherPlace} to={place} />}
  </li>
);

/** How far a product has gone, in words beside the arrow's colour. */
const Moved = ({ from, to }: { from: number | null; to: number }) => {
  const text = useText();
  if (from === null) return <span className="tag accent">{text.tuning.fresh}</span>;
  if (from === to) return null;
  return from > to ? (
    <span className="tag ok">{text.tuning.up(from - to)}</span>
  ) : (
    <span className="tag">{text.tuning.down(to - from)}</span>
  );
};
