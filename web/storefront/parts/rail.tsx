import { useSite } from '../site.tsx';
import type { CardView } from '../views.ts';
import { Card } from './card.tsx';
import { Icon } from './icon.tsx';

/** How wide a card's picture is: in the grid of two, three or four columns, and in a rail. */
export const cardSizes = '(min-width: 1080px) 295px, (min-width: 700px) 31vw, 46vw';
const railSizes = '(min-width: 1080px) 236px, (min-width: 700px) 180px, 144px';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly more?: { readonly href: string; readonly label: string };
  readonly cards: readonly CardView[];
  readonly arrives: string;
}

/** A row to swipe through on a phone, five in a row on a wide screen. */
export const Rail = ({ id, title, more, cards, arrives }: Props) => (
  <section class="sec" aria-labelledby={id}>
    <div class="sec-head">
      <h2 id={id}>{title}</h2>
      {more && (
        <a class="more" href={more.href}>
          {more.label}
          <Icon name="right" size="s" />
        </a>
      )}
    </div>
    <div class="rail">
      {cards.map((card) => (
        <Card key={card.handle} card={card} arrives={arrives} heading="h3" sizes={railSizes} />
      ))}
    </div>
  </section>
);

export const SkeletonGrid = ({ count }: { readonly count: number }) => {
  const { text } = useSite();
  return (
    <div class="grid" role="img" aria-label={text.listing.updating}>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical and never reordered
        <div key={at} class="card" aria-hidden="true">
          <div class="sk pic" />
          <div class="body">
            <div class="sk w80" />
            <div class="sk w50" />
            <div class="sk w30" />
          </div>
        </div>
      ))}
    </div>
  );
};
