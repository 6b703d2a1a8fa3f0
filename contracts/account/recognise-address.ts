import * as z from 'zod/mini';
import { contract } from '../contract.ts';

const read = z.nullable(z.object({ value: z.string(), confidence: z.number() }));

export const recogniseAddress = contract({
  summary: 'Reads a recipient and an address out of a pasted text; nothing of it is kept',
  status: 200,
  body: z.object({ text: z.string().check(z.minLength(1, 'required'), z.maxLength(2_000, 'too_long')) }),
  reply: z.object({
    name: read,
    phone: read,
    otherPhones: z.array(z.string()),
    province: read,
    city: read,
    district: read,
    street: read,
    postcode: read,
  }),
  refusals: [],
});
