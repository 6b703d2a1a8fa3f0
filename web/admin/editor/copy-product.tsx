import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import { newIdempotencyKey } from '../../shared/client.ts';
import { call } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { toast } from '../parts/toast.tsx';
import { useMay } from '../session/staff.ts';
import { useSpeech } from '../text/use-text.ts';

/** A draft like a product; the key is kept until an answer came, so that a lost one makes no second copy. */
export const useCopy = () => {
  const { text } = useSpeech();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());
  const copy = async (productId: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const key = keys.current.get(productId) ?? newIdempotencyKey();
    keys.current.set(productId, key);
    const outcome = await call('copyProduct', { params: { productId }, idempotencyKey: key }).finally(() =>
      setBusy(false),
    );
    if (!outcome.ok) return toast({ kind: 'bad', message: outcome.refusal.title });
    keys.current.delete(productId);
    await queries.invalidateQueries({ queryKey: ['products'], refetchType: 'none' });
    toast({ kind: 'ok', message: text.editor.copied });
    go(`/products/${outcome.value.id}`);
  };
  return { busy, copy };
};

/** What can be done with the product as a whole: look at it in the shop, or begin another from it. */
export const CopyProduct = ({ product }: { product: StaffProduct }) => {
  const { text, locale } = useSpeech();
  const may = useMay('catalogue.write');
  const { busy, copy } = useCopy();
  return (
    <>
      {product.status === 'on_shelf' && (
        <Button
          href={`${locale === 'en' ? '/en' : ''}/p/${product.handle}`}
          target="_blank"
          rel="noreferrer"
          icon={<Icon name="eye" />}
        >
          {text.editor.seeInShop}
        </Button>
      )}
      {may && (
        <Button icon={<Icon name="copy" />} loading={busy} onClick={() => void copy(product.id)}>
          {text.editor.copy}
        </Button>
      )}
    </>
  );
};
