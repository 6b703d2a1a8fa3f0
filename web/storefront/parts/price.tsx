import type { Money } from '../../../contracts/values/money.ts';
import { moneyParts, moneyText } from '../../shared/format.ts';
import { useSite } from '../site.tsx';

interface Props {
  readonly price: Money;
  /** A struck higher price makes this one a deal: the only red there is. */
  readonly was?: Money | undefined;
  readonly varies?: boolean;
  readonly size?: 's' | 'l' | 'xl';
}

export const Price = ({ price, was, varies, size }: Props) => {
  const { locale, text } = useSite();
  return (
    <>
      {varies && locale === 'en' && <span class="from">{text.price.from} </span>}
      <Amount money={price} deal={was !== undefined} size={size} />
      {varies && locale !== 'en' && <span class="from">{text.price.from}</span>}
      {was && <Was money={was} />}
    </>
  );
};

export const Amount = ({
  money,
  deal,
  size,
}: {
  readonly money: Money;
  readonly deal?: boolean;
  readonly size?: Props['size'];
}) => {
  const { locale } = useSite();
  const { minus, sign, whole, fraction } = moneyParts(money, locale);
  return (
    <span class={`price${deal ? ' deal' : ''}${size ? ` ${size}` : ''}`}>
      <i>
        {minus}
        {sign}
      </i>
      {whole}
      {fraction !== '' && <small>{fraction}</small>}
    </span>
  );
};

const Was = ({ money }: { readonly money: Money }) => {
  const { locale, text } = useSite();
  return (
    <s class="was">
      <span class="vh">{text.price.was} </span>
      {moneyText(money, locale)}
    </s>
  );
};
