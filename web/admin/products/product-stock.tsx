import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Locale } from '../../../contracts/values/locale.ts';
import { useCopy } from '../editor/copy-product.tsx';
import { useMay, useShop } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { productName, variantName } from './names.ts';
import type { ProductRow } from './product-queries.ts';
import { bySku, type SkuStock } from './stock.ts';
import type { Adjusting } from './use-adjust.ts';

/** The product's page as shoppers see it, in the admin's language. */
const addressInShop = (handle: string, locale: Locale): string => `${locale === 'en' ? '/en' : ''}/p/${handle}`;

interface Props {
  readonly row: ProductRow;
  /** Begins with the SKUs running low, the rest a click away. */
  readonly onlyLow: boolean;
  readonly adjust: (adjusting: Adjusting) => void;
}

/** Each SKU with what every warehouse has of it. */
export const ProductStock = ({ row, onlyLow, adjust }: Props) => {
  const text = useText();
  const { locale } = useSpeech();
  const [all, setAll] = useState(!onlyLow);
  const every = bySku(row);
  const skus = all ? every : every.filter((sku) => sku.level !== 'enough');
  return (
    <div className="sku-scroller">
      <table className="sku-table number">
        <SkuHead />
        <tbody>
          {skus.map((sku) => (
            <SkuRow
              key={sku.sku}
              sku={sku}
              name={variantName(row, sku.sku, locale)}
              onAdjust={() => adjust({ sku: sku.sku, row })}
            />
          ))}
        </tbody>
      </table>
      <p className="sku-foot">
        {skus.length < every.length && (
          <Button type="link" onClick={() => setAll(true)}>
            {text.stock.all(every.length)}
          </Button>
        )}
        <ProductTools row={row} />
        {row.status === 'on_shelf' && (
          <a className="link" href={addressInShop(row.card.handle, locale)} target="_blank" rel="noreferrer">
            {text.products.seeInShop}
          </a>
        )}
      </p>
    </div>
  );
};

const ProductTools = ({ row }: { row: ProductRow }) => {
  const { text, locale } = useSpeech();
  const may = useMay('catalogue.write');
  const { busy, copy } = useCopy();
  const name = productName(row, locale);
  return (
    <>
      <Link href={`/products/${row.card.id}`} className="link" aria-label={text.products.edit(name)}>
        {text.products.editShort}
      </Link>
      {may && (
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={text.products.copyOf(name)}
          onClick={() => void copy(row.card.id)}
        >
          {text.products.copy}
        </button>
      )}
    </>
  );
};

const SkuHead = () => {
  const text = useText();
  const shop = useShop();
  return (
    <thead>
      <tr>
        <th scope="col">{text.stock.sku}</th>
        {shop.warehouses.map((warehouse) => (
          <th scope="col" key={warehouse.id} className="end">
            {warehouse.name}
          </th>
        ))}
        <th scope="col" className="end">
          {text.stock.available}
        </th>
        <td />
      </tr>
    </thead>
  );
};

interface SkuProps {
  readonly sku: SkuStock;
  readonly name: string;
  readonly onAdjust: () => void;
}

const SkuRow = ({ sku, name, onAdjust }: SkuProps) => {
  const text = useText();
  const shop = useShop();
  const may = useMay('stock.write');
  return (
    <tr>
      <th scope="row">
        {name !== '' && <span>{name} </span>}
        <code>{sku.sku}</code>
      </th>
      {shop.warehouses.map((warehouse) => {
        const here = sku.rows.find((row) => row.warehouse === warehouse.id);
        return (
          <td key={warehouse.id} className="end" data-label={warehouse.name}>
            {here ? here.onHand : <span className="dim">{text.stock.noRow}</span>}
            {here && here.held > 0 && <small>{`${text.stock.held} ${here.held}`}</small>}
          </td>
        );
      })}
      <td className="end" data-label={text.stock.available}>
        <span className={`level ${sku.level}`}>{sku.available}</span>
      </td>
      <td className="end">
        {may && (
          <Button size="small" aria-label={text.stock.adjustOf(sku.sku)} onClick={onAdjust}>
            {text.stock.adjust}
          </Button>
        )}
      </td>
    </tr>
  );
};
