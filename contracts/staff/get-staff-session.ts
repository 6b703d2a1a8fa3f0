import * as z from 'zod/mini';
import { shopSettings } from '../catalogue/shop.ts';
import { contract } from '../contract.ts';
import { staffMember } from './staff.ts';

export const getStaffSession = contract({
  summary: 'Who is signed in, and what every screen of the admin names: the shop and its warehouses',
  status: 200,
  reply: z.object({
    staff: staffMember,
    shop: z.object({ name: shopSettings.shape.name, warehouses: shopSettings.shape.warehouses }),
  }),
  refusals: [],
});
