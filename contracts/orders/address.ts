import * as z from 'zod/mini';
import { plainLine, saysSomething } from '../values/plain-text.ts';

const line = z.overwrite(plainLine);
/** Too short is told by the length, once. */
const telling = (message: string, least = 1) =>
  z.refine<string>((text) => text.length < least || saysSomething(text), message);

const part = (max: number, missing: string) =>
  z.string().check(line, z.minLength(1, missing), telling(missing), z.maxLength(max, 'too_long'));

/** A delivery address in mainland China. Messages are codes; the runtime says them in the caller's language. */
export const address = z.object({
  name: part(40, 'name_missing'),
  /** Mainland mobile number, digits only: 1, 3-9, nine more (MIIT numbering plan). */
  phone: z.string().check(line, z.regex(/^1[3-9]\d{9}$/, 'phone_wrong')),
  province: part(40, 'province_missing'),
  city: part(40, 'city_missing'),
  district: part(40, 'district_missing'),
  street: z
    .string()
    .check(line, z.minLength(4, 'street_too_short'), telling('street_too_short', 4), z.maxLength(120, 'too_long')),
});
export type Address = z.infer<typeof address>;
