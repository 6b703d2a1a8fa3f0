import * as z from 'zod/mini';
import { address } from '../orders/address.ts';
import { addressId } from '../values/id.ts';
import { instant } from '../values/instant.ts';

export const savedAddress = z.object({ id: addressId, address, savedAt: instant });
export type SavedAddress = z.infer<typeof savedAddress>;
