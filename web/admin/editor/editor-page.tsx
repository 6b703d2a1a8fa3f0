import { useQuery } from '@tanstack/react-query';
import { Page } from '../parts/page.tsx';
import { Failure, RowsToCome } from '../parts/states.tsx';
import type { StaffStock } from '../products/stock.ts';
import { useText } from '../text/use-text.ts';
import { BackToList } from './back-to-list.tsx';
import { Editing } from './editing.tsx';
import { productQuery } from './editor-queries.ts';
import '../styles/editor.css';
import '../styles/forms.css';
import '../styles/grid.css';

const nothingStocked: readonly StaffStock[] = [];

/** A product that is there, or a new one. */
export const EditorPage = ({ productId }: { productId: string }) =>
  productId === 'new' ? (
    <Editing saved={null} formerHandles={[]} stock={nothingStocked} />
  ) : (
    <Loaded productId={productId} />
  );

const Loaded = ({ productId }: { productId: string }) => {
  const text = useText();
  const { data, error, refetch } = useQuery(productQuery(productId));
  if (data) return <Editing saved={data.product} formerHandles={data.formerHandles} stock={data.stock} />;
  return (
    <Page title={text.go.products} before={<BackToList />}>
      <section className="card">
        {error ? <Failure error={error} retry={() => void refetch()} /> : <RowsToCome rows={6} tall />}
      </section>
    </Page>
  );
};
