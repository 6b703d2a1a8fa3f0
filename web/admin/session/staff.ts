import { createContext, useContext } from 'react';
import type { Reply } from '../../../contracts/contract.ts';
import type { Permission } from '../../../contracts/route-row.ts';
import type { getStaffSession } from '../../../contracts/staff/get-staff-session.ts';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';

export type Session = Reply<typeof getStaffSession>;

export interface SignedIn extends Session {
  readonly signOut: () => void;
}

export const SessionContext = createContext<SignedIn | null>(null);

export const useSession = (): SignedIn => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a signed-in member of staff');
  return session;
};

/** Whether the person signed in holds a permission. The server asks again; this only spares them buttons that would refuse. */
export const useMay = (permission: Permission): boolean => useSession().staff.permissions.includes(permission);

export const useShop = () => {
  const { locale } = useSpeech();
  const { shop } = useSession();
  return {
    name: said(shop.name, locale),
    warehouses: shop.warehouses.map(({ id, name }) => ({ id, name: said(name, locale) })),
  };
};
