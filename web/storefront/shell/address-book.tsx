import { useEffect, useState } from 'preact/hooks';
import type { SavedAddress } from '../../../contracts/account/saved-address.ts';
import { client } from '../client.ts';
import { toasts } from '../state/toast.ts';
import { maskedPhone } from './order-stage.ts';
import { useShellText } from './shell-context.tsx';

/** Addresses the customer has ordered to; they come by ordering and go by hand. */
export const AddressBook = () => {
  const text = useShellText().account;
  const [saved, setSaved] = useState<readonly SavedAddress[] | null>(null);
  useEffect(() => {
    void client.call('listAddresses').then((outcome) => {
      if (outcome.ok) setSaved(outcome.value.items);
    });
  }, []);
  const remove = async ({ id }: SavedAddress): Promise<void> => {
    const outcome = await client.call('removeAddress', { params: { addressId: id } });
    if (!outcome.ok && outcome.refusal.code !== 'address_not_found') return toasts.say({ text: outcome.refusal.title });
    setSaved((before) => before?.filter((s) => s.id !== id) ?? null);
    toasts.say({ text: text.removed });
  };
  if (!saved) return null;
  return (
    <section class="panel" aria-labelledby="address-book">
      <h2 id="address-book">{text.addresses}</h2>
      {saved.length === 0 && <p class="mut">{text.noAddresses}</p>}
      <ul class="address-book">
        {saved.map((each) => (
          <li key={each.id}>
            <Lines of={each} />
            <button
              type="button"
              class="link tap sm end"
              aria-label={text.removeAddress(each.address.name)}
              onClick={() => void remove(each)}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Addresses are written in Chinese whatever the page is in. */
export const Lines = ({ of: { address } }: { readonly of: SavedAddress }) => (
  <span lang="zh-CN" class="address-lines">
    <b>{address.name}</b> <span class="num">{maskedPhone(address.phone)}</span>
    <span class="mut sm">
      {address.province === address.city ? address.city : `${address.province}${address.city}`}
      {address.district}
      {address.street}
    </span>
  </span>
);
