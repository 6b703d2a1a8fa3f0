import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { moneyText } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import { amountOf } from './cells.ts';
import { useEditor } from './editor-context.ts';
import type { ProductForm } from './form.ts';
import { Shown } from './picture-tile.tsx';

type Tongue = 'zh' | 'en';

/** Lowest price of the variants that are sold, the struck one beside it, and whether others cost more: what a card shows. */
export const priceOf = ({ rows }: ProductForm) => {
  const priced = rows
    .filter(({ made }) => made)
    .flatMap(({ cells }) => {
      const price = amountOf(cells.price);
      const list = amountOf(cells.listPrice);
      return price.ok ? [{ minor: price.minor, list: list.ok && list.minor > price.minor ? list.minor : null }] : [];
    })
    .toSorted((a, b) => a.minor - b.minor);
  const lowest = priced[0];
  return lowest ? { ...lowest, varies: priced.some(({ minor }) => minor !== lowest.minor) } : null;
};

/** The product's card in the shop as it would be with what is typed now. */
export const PreviewCard = () => {
  const { text, locale } = useSpeech();
  const [tongue, setTongue] = useState<Tongue>(locale === 'en' ? 'en' : 'zh');
  return (
    <section className="card" aria-labelledby="preview-title">
      <div className="card-head">
        <h2 id="preview-title">{text.editor.preview}</h2>
        <fieldset className="segments">
          <legend className="unseen">{text.editor.previewIn}</legend>
          {(['zh', 'en'] as const).map((t) => (
            <label key={t}>
              <input type="radio" name="preview-tongue" checked={tongue === t} onChange={() => setTongue(t)} />
              <span lang={t === 'zh' ? 'zh-CN' : 'en'}>{t === 'zh' ? '中文' : 'EN'}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <Card tongue={tongue} />
    </section>
  );
};

const Card = ({ tongue }: { tongue: Tongue }) => {
  const { text } = useSpeech();
  const { form } = useEditor();
  const price = priceOf(form);
  const first = form.pictures[0];
  const dots = form.options.flatMap(({ values }) => values.filter(({ swatch }) => swatch !== ''));
  return (
    <div className="pad preview" lang={tongue === 'zh' ? 'zh-CN' : 'en'}>
      <div className="preview-picture">
        {first ? (
          <Shown key={first.name} name={first.name} width={480} />
        ) : (
          <span className="picture-missing">
            <Icon name="products" />
            {text.editor.noPictureYet}
          </span>
        )}
      </div>
      <p className="preview-name two-lines">
        {[form.brand[tongue], form.name[tongue]].filter((part) => part !== '').join(' ') || '…'}
      </p>
      <p className="dim one-line">{form.summary[tongue]}</p>
      <p className="preview-price number">
        <b>{price ? moneyText({ currency: 'CNY', minor: price.minor }) : '¥–'}</b>
        {price?.varies && <small> {text.products.from}</small>}
        {price !== null && price.list !== null && (
          <del className="dim">{moneyText({ currency: 'CNY', minor: price.list })}</del>
        )}
      </p>
      {dots.length > 0 && (
        <p className="preview-dots" aria-hidden="true">
          {dots.map(({ code, swatch }) => (
            <i key={code} className="dot" style={{ background: swatch }} />
          ))}
        </p>
      )}
    </div>
  );
};
