import { dayParts, moneyText } from '../../shared/format.ts';
import { Frame } from '../frame/frame.tsx';
import { Card } from '../parts/card.tsx';
import { Chooser } from '../parts/chooser.tsx';
import { Promised } from '../parts/day-ticket.tsx';
import { BigIcon, Icon } from '../parts/icon.tsx';
import { Sources } from '../parts/picture.tsx';
import { cardSizes, Rail } from '../parts/rail.tsx';
import { useSite } from '../site.tsx';
import type { CardView, HeroView } from '../views.ts';

export interface HomeProps {
  readonly hero: readonly HeroView[];
  readonly arrivesOn: string;
  readonly deals: readonly CardView[];
  readonly popular: readonly CardView[];
  readonly newest: readonly CardView[];
}

export const HomePage = ({ hero, arrivesOn, deals, popular, newest }: HomeProps) => {
  const { text, to, frame, locale } = useSite();
  const t = text.homePage;
  const day = dayParts(arrivesOn, locale);
  const inGrid = (card: CardView) => (
    <Card key={card.handle} card={card} arrives={day.weekday} heading="h3" sizes={cardSizes} />
  );
  return (
    <Frame head={{ kind: 'home' }} tab="home">
      <div class="wrap">
        <Mosaic hero={hero} />
        <Promised day={arrivesOn} title={t.orderNow(day.weekday)}>
          <span lang="zh-CN">{frame.region}</span>
          <span class="sep" />
          {t.freeFrom(moneyText(frame.freeFrom, locale))}
        </Promised>
        <Categories />
        {deals.length > 2 && (
          <Rail
            id="deals"
            title={t.deals}
            more={{ href: to.search(), label: t.allDeals }}
            cards={deals}
            arrives={day.weekday}
          />
        )}
        <section class="sec" aria-labelledby="popular">
          <div class="sec-head">
            <h2 id="popular">{t.popular}</h2>
          </div>
          <div class="grid">
            {popular.slice(0, wideAfter).map(inGrid)}
            {hero[3] && <WideTile tile={hero[3]} />}
            {popular.slice(wideAfter, hero[3] ? -2 : undefined).map(inGrid)}
          </div>
        </section>
        {newest.length > 2 && (
          <Rail
            id="newest"
            title={t.newest}
            more={{ href: `${to.search()}?sort=newest`, label: t.allNew }}
            cards={newest}
            arrives={day.weekday}
          />
        )}
        <p class="centre">
          <a class="btn line" href={to.search()}>
            {t.more}
          </a>
        </p>
        <Assurances />
      </div>
      <Chooser />
    </Frame>
  );
};

/** Goods before the wide tile: whole rows of two and of four. It takes the place of two. */
const wideAfter = 4;

const Mosaic = ({ hero }: { readonly hero: readonly HeroView[] }) => {
  const { text } = useSite();
  const [first, ...others] = hero;
  if (!first) return null;
  return (
    <section class={`mosaic of-${Math.min(hero.length, 3)}`} aria-label={text.homePage.hero}>
      <Tile tile={first} main />
      {others.slice(0, 2).map((tile) => (
        <Tile key={tile.handle} tile={tile} />
      ))}
    </section>
  );
};

const Tile = ({ tile, main }: { readonly tile: HeroView; readonly main?: boolean }) => {
  const { to, text } = useSite();
  const Heading = main ? 'h1' : 'h2';
  return (
    <a class={`tile t-${tile.tint} ${main ? 'hero' : 'half'}`} href={to.product(tile.handle)}>
      <span class="art">
        <Sources
          picture={{ ...tile.picture, alt: '' }}
          sizes={main ? '(min-width: 1080px) 480px, (min-width: 700px) 50vw, 92vw' : '(min-width: 1080px) 230px, 46vw'}
          load={main ? 'first' : 'soon'}
        />
      </span>
      <span class="txt">
        {main && tile.kicker !== '' && <span class="kick">{tile.kicker}</span>}
        <Heading>
          {tile.title.map((line, at) => (
            <span key={line} class="line">
              {line}
              {at < tile.title.length - 1 && ' '}
            </span>
          ))}
        </Heading>
        <span class="sub">{tile.text}</span>
        {main && <span class="btn ink">{tile.action || text.homePage.look}</span>}
      </span>
    </a>
  );
};

const WideTile = ({ tile }: { readonly tile: HeroView }) => {
  const { to } = useSite();
  return (
    <a class={`tile t-${tile.tint} wide-tile`} href={to.product(tile.handle)}>
      <span class="art">
        <Sources picture={{ ...tile.picture, alt: '' }} sizes="(min-width: 700px) 400px, 60vw" />
      </span>
      <span class="txt">
        <h3>
          {tile.title.map((line) => (
            <span key={line} class="line">
              {line}
            </span>
          ))}
        </h3>
        <span class="sub">{tile.text}</span>
      </span>
    </a>
  );
};

const Categories = () => {
  const { text, to, frame } = useSite();
  return (
    <section class="sec" aria-label={text.menu.categories}>
      <div class="cats">
        {frame.categories.map((category) => (
          <a key={category.slug} href={to.category(category.slug)}>
            <span class="g">
              <svg aria-hidden="true">
                <use href={`#c-${category.tint}`} />
              </svg>
            </span>
            {category.name}
          </a>
        ))}
        <a href={`${to.search()}?sort=newest`}>
          <span class="g">
            <BigIcon name="c-new" />
          </span>
          {text.homePage.newest}
        </a>
        <a href={to.search()}>
          <span class="g">
            <BigIcon name="c-all" />
          </span>
          {text.allGoods}
        </a>
      </div>
    </section>
  );
};

const icons = ['truck', 'return', 'shield', 'clock'] as const;

const Assurances = () => {
  const { text } = useSite();
  return (
    <section class="sec">
      <ul class="assure panel">
        {text.homePage.assure.map((promise, at) => (
          <li key={promise.title}>
            <Icon name={icons[at] ?? 'check'} />
            <span>
              <b>{promise.title}</b>
              <span class="dim sm">{promise.text}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
