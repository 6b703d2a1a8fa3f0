import * as z from 'zod/mini';

/** Plain colours, in the order shown: a named colour such as 铁锈红 or sage is one of these to whoever filters by colour. */
export const colourFamily = z.enum([
  'black',
  'white',
  'grey',
  'beige',
  'brown',
  'red',
  'pink',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
]);
export type ColourFamily = z.infer<typeof colourFamily>;
